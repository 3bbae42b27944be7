using FinModel.Compiler.Plans;
using FinModel.Presentation.Series;

namespace FinModel.Presentation.Layout;

/// <summary>Collects the rows of a statement: headings and lines without figures fall away; figures for all time that follow each other over the same
/// members become a grid.</summary>
internal sealed class LayoutBuilder
{
    private readonly Func<LineChoice, bool> _hasFigures;
    private readonly List<LayoutBlock> _blocks = [];
    private readonly List<LayoutRow> _rows = [];
    private readonly List<PlanLineRow> _grid = [];
    private readonly List<LayoutRow> _gridRows = [];

    // What is over time does not end a grid, and stands below it.
    private readonly List<LayoutRow> _below = [];
    private PlanLabel? _heading;

    private LayoutBuilder(Func<LineChoice, bool> hasFigures) => _hasFigures = hasFigures;

    /// <summary>The rows of a statement.</summary>
    public static IReadOnlyList<LayoutBlock> Build(IEnumerable<PlanRow> rows, Func<LineChoice, bool> hasFigures)
    {
        var builder = new LayoutBuilder(hasFigures);
        foreach (var row in rows)
        {
            builder.Add(row);
        }

        builder.CloseGrid();
        builder.CloseRows();
        return builder._blocks;
    }

    /// <summary>A figure for all time is shown where it is blank, too, as it has no other periods.</summary>
    public static bool IsShown(LineChoice choice, Func<LineChoice, bool> hasFigures) => choice.Line.Kind == LineKind.Constant || hasFigures(choice);

    private void Add(PlanRow row)
    {
        switch (row)
        {
            case PlanHeaderRow:
                _heading = row.Label;
                break;
            case PlanLineRow { Hints.IsHidden: false } shown when Rows(shown) is { Count: > 0 } rows:
                Add(shown, rows);
                break;
        }
    }

    private void Add(PlanLineRow shown, List<LayoutRow> rows)
    {
        if (_heading is { } heading)
        {
            CloseGrid();
            _rows.Add(new LayoutRow(heading, 0, RowStyle.Header));
            _heading = null;
        }

        if (!rows[0].IsOnce)
        {
            (_grid.Count > 0 ? _below : _rows).AddRange(rows);
            return;
        }

        var isColumn = shown.Line.Dimension is not null && shown.Line.Units.Distinct().Count() == 1;
        if (!isColumn || (_grid.Count > 0 && _grid[0].Line.Dimension != shown.Line.Dimension))
        {
            CloseGrid();
        }

        (isColumn ? _gridRows : _rows).AddRange(rows);
        if (isColumn)
        {
            _grid.Add(shown);
        }
    }

    private List<LayoutRow> Rows(PlanLineRow shown)
    {
        var choices = LineChoice.Of(shown.Line).Where(c => IsShown(c, _hasFigures)).ToList();
        return shown.Line.Dimension is null
            ? choices.ConvertAll(c => new LayoutRow(shown.Label, 0, LayoutRow.StyleOf(shown.Hints), shown, c))
            : choices.Count == 0
                ? []
                : [new(shown.Label, 0, RowStyle.Plain, shown), .. choices.Select(c => new LayoutRow(c.Member!.Label, 1, RowStyle.Plain, shown, c))];
    }

    // One line alone is as good as a list.
    private void CloseGrid()
    {
        if (_grid.Count > 1)
        {
            CloseRows();
            _blocks.Add(new LayoutBlock([.. _gridRows], [.. _grid]));
        }
        else
        {
            _rows.AddRange(_gridRows);
        }

        _rows.AddRange(_below);
        _grid.Clear();
        _gridRows.Clear();
        _below.Clear();
    }

    private void CloseRows()
    {
        if (_rows.Count > 0)
        {
            _blocks.Add(new LayoutBlock([.. _rows], []));
            _rows.Clear();
        }
    }
}
