using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>
/// Operands of reductions that go without some of them, or put them in order. A spreadsheet wants those as cells below each other; an operand that is left out
/// is an empty text there, which its functions pass over.
/// </summary>
internal sealed class OperandPool(Book book)
{
    private readonly Dictionary<string, List<List<SheetCell>>> _blocks = new(StringComparer.Ordinal);
    private LinePage Page => book.Workings;

    private string _owner = "";
    private string _label = "";
    private int _column = Columns.Once;
    private int _number;

    /// <summary>Says whose formula is translated next: the periods of a line share rows.</summary>
    public void Begin(PlanCell cell)
    {
        var isHere = cell.Timeline is null || cell.Timeline == book.Plan.Timeline;
        Begin(isHere ? cell.Id : $"{cell.Id}@{cell.Timeline!.Name}", cell.Line.Label, book.Columns.Of(cell));
    }

    /// <summary>Says whose formula is translated next, and in which column its operands stand.</summary>
    public void Begin(string owner, PlanLabel label, int column) => (_owner, _label, _column, _number) = (owner, book.Words.Of(label), column, 0);

    /// <summary>Writes operands below each other; the cells from the first to the last.</summary>
    public Formula Write(IReadOnlyList<PlanExpression> operands, IReadOnlyList<Formula> formulas)
    {
        var rows = RowsFor(operands);
        for (var i = 0; i < operands.Count; i++)
        {
            var of = SubjectOf(operands[i]);
            var format = of is null ? NumberFormats.General : NumberFormats.Of(of.Line, of.Member, of.Line.Hints);
            var at = Page.Sheet.Write(rows[i][0].Row, _column, formulas[i], new CellStyle(Ink.Plain, format));
            rows[i].Add(at);
        }

        return new RangeFormula(rows[0][^1], rows[^1][^1]);
    }

    private List<List<SheetCell>> RowsFor(IReadOnlyList<PlanExpression> operands)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"operands:{_owner}:{++_number}");
        if (_blocks.TryGetValue(id, out var rows) && rows.Count == operands.Count && rows[0].TrueForAll(c => c.Column != _column))
        {
            return rows;
        }

        // Where a period takes in another number of operands, it has rows of its own.
        id += rows is null ? "" : string.Create(CultureInfo.InvariantCulture, $"@{_column}");
        if (_blocks.Count == 0)
        {
            book.Workings.Block(book.Words.Of("What reductions choose from"));
        }

        Page.Group(_label);
        _blocks[id] = rows = [.. operands.Select((operand, i) => NewRow(string.Create(CultureInfo.InvariantCulture, $"{id}.{i + 1}"), operand))];
        return rows;
    }

    // A row begins with its label; the operands follow.
    private List<SheetCell> NewRow(string id, PlanExpression operand)
    {
        var label = SubjectOf(operand) is { } of ? book.Words.Of(of.Line, of.Member) : "";
        List<SheetCell> cells = [Page.Sheet[Page.Row(id, label), Columns.Label]];
        book.Rows.Add(cells);
        return cells;
    }

    // The cell that an operand is about: its value's first, one with a member before one without.
    private static PlanCell? SubjectOf(PlanExpression operand)
    {
        var cells = (operand is PlanOperation { Op: Op.Where } where ? where.Operands[1] : operand).Cells().ToList();
        return cells.Find(c => c.Member is not null) ?? cells.FirstOrDefault();
    }
}
