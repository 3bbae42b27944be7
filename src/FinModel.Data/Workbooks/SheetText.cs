using FinModel.Core.Text;

namespace FinModel.Data.Workbooks;

/// <summary>A sheet as text, a line for each row, so that messages can show what stands there; a place in it is called by its cell.</summary>
/// <param name="path">What people call the workbook.</param>
/// <param name="sheet">The sheet's name.</param>
/// <param name="content">The text.</param>
/// <param name="starts">Where each cell begins, in order.</param>
/// <param name="addresses">What each is called.</param>
internal sealed class SheetText(string path, string sheet, string content, int[] starts, (int Row, int Column)[] addresses) : SourceText(path, content)
{
    private string Quoted => sheet.All(c => char.IsLetterOrDigit(c) || c == '_') ? sheet : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <inheritdoc/>
    public override SourceText Named(string path) => new SheetText(path, sheet, Content, starts, addresses);

    /// <inheritdoc/>
    public override string PlaceOf(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var (row, column) = addresses.Length == 0 ? (1, 1) : addresses[Math.Max(0, found >= 0 ? found : ~found - 1)];
        return $"{Quoted}!{CellAddress.Of(row, column)}";
    }
}
