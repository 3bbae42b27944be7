namespace FinModel.Excel.Reading;

/// <summary>A sheet as a file has it.</summary>
internal sealed class RawSheet(string name)
{
    public string Name { get; } = name;

    public Dictionary<(int Row, int Column), RawCell> Cells { get; } = [];

    /// <summary>The first range of merged cells, or null.</summary>
    public string? Merged { get; set; }

    public RawCell? Find(int row, int column) => Cells.GetValueOrDefault((row, column));
}
