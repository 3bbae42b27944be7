namespace FinModel.Data.Workbooks;

/// <summary>A sheet as a file has it.</summary>
internal sealed class RawSheet(string name)
{
    public string Name { get; } = name;

    public Dictionary<(int Row, int Column), RawCell> Cells { get; } = [];

    /// <summary>The ranges of merged cells.</summary>
    public List<string> Merged { get; } = [];

    public List<RawComment> Comments { get; } = [];

    public bool IsHidden { get; init; }

    public bool IsProtected { get; set; }

    /// <summary>Rows that are hidden.</summary>
    public List<int> HiddenRows { get; } = [];

    /// <summary>Columns that are hidden: the first of each run.</summary>
    public List<int> HiddenColumns { get; } = [];

    public RawCell? Find(int row, int column) => Cells.GetValueOrDefault((row, column));
}
