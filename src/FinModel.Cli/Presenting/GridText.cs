using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>A grid as text: headings wrapped over their columns, units below them, members down.</summary>
internal sealed class GridText
{
    private const int Gap = 2;
    private const int NarrowestColumn = 8;
    private const int MostHeadingRows = 3;

    // A longer word is broken.
    private const int WidestHeading = 40;

    private readonly MemberGrid _grid;
    private readonly int _label;
    private readonly int[] _widths;
    private readonly List<string>[] _headings;

    private GridText(MemberGrid grid)
    {
        _grid = grid;
        _label = grid.Members.Max(m => DisplayWidth.Of(m));
        _widths = [.. grid.Columns.Select(WidthOf)];
        _headings = [.. grid.Columns.Select((c, i) => Heading(c, _widths[i]))];
    }

    /// <summary>How wide it is.</summary>
    public int Width => _label + _widths.Sum(w => w + Gap);

    /// <summary>The layout, or null where it does not fit.</summary>
    public static GridText? Fit(MemberGrid? grid, int width) => grid is null ? null : new GridText(grid) is var layout && layout.Width <= width ? layout : null;

    /// <summary>Its rows: those of the headings first.</summary>
    public IEnumerable<string> Rows(Ink ink)
    {
        var rows = _headings.Max(h => h.Count);
        for (var row = 0; row < rows; row++)
        {
            // Headings stand on the figures.
            yield return ink.Cyan(Line("", i => _headings[i].ElementAtOrDefault(row - (rows - _headings[i].Count)) ?? "", TextColumns.Right));
        }

        for (var m = 0; m < _grid.Members.Count; m++)
        {
            var member = m;
            yield return Line(_grid.Members[m], i => Padded(_grid.Columns[i], _grid.Columns[i].Cells[member]), TextColumns.Right);
        }
    }

    private string Line(string label, Func<int, string> cell, Func<string, int, string> align) =>
        TextColumns.Left(label, _label) + string.Concat(_widths.Select((w, i) => new string(' ', Gap) + align(cell(i), w)));

    // As narrow as its figures, and wide enough that the heading takes few rows.
    private static int WidthOf(MemberGridColumn column)
    {
        var width = Math.Max(NarrowestColumn, column.Cells.Select(c => Padded(column, c)).Append(Padded(column, column.Unit)).Max(c => DisplayWidth.Of(c)));
        while (width < WidestHeading
            && (Wrapping.Rows(column.Label, width - Room(column), "").Skip(MostHeadingRows).Any() || IsBroken(column.Label, width - Room(column))))
        {
            width++;
        }

        return width;
    }

    // Where a figure is in brackets, the others leave room for one.
    private static int Room(MemberGridColumn column) => column.Cells.Any(c => c.EndsWith(')')) ? 1 : 0;

    private static string Padded(MemberGridColumn column, string text) => text.EndsWith(')') ? text : text + new string(' ', Room(column));

    private static bool IsBroken(string label, int width) => label.Split(' ').Any(word => DisplayWidth.Of(word) > width && word.All(char.IsAscii));

    private static List<string> Heading(MemberGridColumn column, int width)
    {
        IEnumerable<string> unit = column.Unit.Length > 0 ? [column.Unit] : [];
        return [.. Wrapping.Rows(column.Label, width - Room(column), "").Concat(unit).Select(row => Padded(column, row))];
    }
}
