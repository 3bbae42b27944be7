using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>Numbers that the model's formulas hold get a cell of their own, so that no formula has one typed in that a reader must take on trust.</summary>
internal sealed class ConstantPool(Book book)
{
    // Counting, halving, months, days and thousands explain themselves.
    private static readonly double[] Plain = [0, 1, 2, 12, 360, 365, 1000];

    private readonly Dictionary<Typed, SheetCell> _cells = [];
    private readonly Dictionary<TimelineFact, int> _facts = [];
    private LinePage? _page;

    public SheetCell? Find(PlanConstant constant)
    {
        if (constant.Of is var (fact, period) && book.Plan.Timelines.FirstOrDefault(t => t.IndexOf(period) >= 0) is { } timeline)
        {
            return _page!.Sheet[RowOf(fact), book.Columns.Of(timeline, period)];
        }

        if (Plain.Contains(constant.Value))
        {
            return null;
        }

        var typed = new Typed(constant.Value, constant.IsDate);
        if (!_cells.TryGetValue(typed, out var cell))
        {
            _cells[typed] = cell = Add(constant);
        }

        return cell;
    }

    /// <summary>Writes all that formulas hold to the end of a page.</summary>
    public void Write(LinePage page)
    {
        _page = page;
        var checks = book.Plan.Checks.SelectMany(c => c.Instances).SelectMany(i => new[] { i.Left, i.Right, i.Within });
        foreach (var formula in book.Plan.Cells.Select(c => c.Formula).Concat(checks).OfType<PlanExpression>())
        {
            Take(formula);
        }
    }

    private void Take(PlanExpression formula)
    {
        if (formula is PlanConstant { Refusal: null } constant && double.IsFinite(constant.Value))
        {
            Find(constant);
        }
        else if (formula is PlanOperation operation)
        {
            // Which percentile is asked for is no assumption, and stands in the formula.
            foreach (var operand in operation.Operands.Skip(
                operation is { Op: Op.Percentile, Operands: [PlanConstant { Value: 0.25 or 0.5 or 0.75 }, ..] } ? 1 : 0))
            {
                Take(operand);
            }
        }
    }

    private int NextRow()
    {
        if (_cells.Count == 0 && _facts.Count == 0)
        {
            _page!.Group(book.Words.Of("Numbers in formulas"));
        }

        return _page!.NextRow();
    }

    // A row for all periods, so that a formula that reads it is the same in every period.
    private int RowOf(TimelineFact fact)
    {
        if (_facts.TryGetValue(fact, out var row))
        {
            return row;
        }

        _facts[fact] = row = NextRow();
        _page!.Sheet.Write(row, Columns.Identifier, "timeline:" + fact, CellStyle.Identifier);
        _page.Sheet.Write(row, Columns.Label, Label(fact), CellStyle.Plain);
        var format = fact == TimelineFact.DaysInPeriod ? NumberFormats.Whole : NumberFormats.Date;
        foreach (var (of, column) in book.Columns.All)
        {
            _page.Sheet.Write(row, column, PlanConstant.OfPeriod(fact, of.Period).Value, new CellStyle(Ink.Input, format));
        }

        return row;
    }

    private string Label(TimelineFact fact) => fact switch
    {
        TimelineFact.PeriodStart => book.Words.Of("First day of the period"),
        TimelineFact.PeriodEnd => book.Words.Of("Last day of the period"),
        _ => book.Words.Of("Days in the period"),
    };

    private SheetCell Add(PlanConstant constant)
    {
        var row = NextRow();
        _page!.Sheet.Write(row, Columns.Identifier, $"number:{_cells.Count + 1}", CellStyle.Identifier);
        _page.Sheet.Write(row, Columns.Label,
            constant.IsDate ? book.Words.Of("A day the model's formulas use") : book.Words.Of("A number the model's formulas use"), CellStyle.Plain);
        return _page.Sheet.Write(row, Columns.Once, constant.Value, new CellStyle(Ink.Input, constant.IsDate ? NumberFormats.Date : NumberFormats.General));
    }

    private sealed record Typed(double Value, bool IsDate);
}
