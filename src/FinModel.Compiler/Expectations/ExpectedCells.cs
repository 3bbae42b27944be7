using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Compiler.Expectations;

/// <summary>Finds the cell of a model that a row of expectations is about: the line by its id or its label, the period however it is printed.</summary>
internal sealed class ExpectedCells(Plan plan, ExpectationTable table, List<Diagnostic> diagnostics)
{
    private const string AllTime = "all";

    private readonly HeadingPeriods _periods = new(plan.Timelines, isCumulative: false);
    private readonly Dictionary<Period, (SourceSpan Span, List<string> Lines)> _outside = [];

    /// <summary>What a row is about; null where that cannot be said (reported).</summary>
    public ExpectedCell? Find(IReadOnlyList<TableCell> row)
    {
        var named = Line(table.Line(row));
        if (named is not var (line, member))
        {
            return null;
        }

        if (line.Bands is not null || line.Display == Display.Date)
        {
            diagnostics.Add(ExpectationDiagnostics.NoAmount(table.Line(row).Span, line.Name));
            return null;
        }

        var cell = table.Cell(row, ExpectationField.Period);
        return line.Kind == LineKind.Constant ? OfAllTime(line, member, cell, table.Line(row)) : InPeriod(line, member, cell, table.Line(row));
    }

    /// <summary>Says, once for a period, what is expected outside the timelines.</summary>
    public void ReportOutside() => diagnostics.AddRange(
        _outside.Select(o => ExpectationDiagnostics.Outside(o.Value.Span, o.Key.Id, o.Value.Lines.Distinct())));

    private (PlanLine Line, PlanMember? Member)? Line(TableCell cell)
    {
        if (cell.IsBlank)
        {
            diagnostics.Add(ReadingDiagnostics.Nameless(cell.Span));
            return null;
        }

        var found = new List<Diagnostic>();
        var id = LabelNames.ToIds(plan, "", cell.Text, found)?.Content.Split('.');
        diagnostics.AddRange(found.Select(d => d with { Span = cell.Span }));
        if (id is null)
        {
            return null;
        }

        if (plan.Line(id[0]) is not { } line)
        {
            diagnostics.Add(ExpectationDiagnostics.Unknown(LabelNames.Unknown(plan, cell.Span, cell.Text), cell.Text));
            return null;
        }

        var member = id.Length == 2 ? line.Dimension?.Members.FirstOrDefault(m => m.Name == id[1]) : null;
        if (id.Length == 1 ? line.Dimension is null : member is not null)
        {
            return (line, member);
        }

        diagnostics.Add(id.Length == 1 ? ExpectationDiagnostics.MemberMissing(cell.Span, line)
            : line.Dimension is null ? NameDiagnostics.NotDimensioned(cell.Span, line.Name)
            : NameDiagnostics.UnknownMember(cell.Span, id[1], line.Dimension.Name, line.Dimension.Members.Select(m => m.Name)));
        return null;
    }

    private ExpectedCell? OfAllTime(PlanLine line, PlanMember? member, TableCell? period, TableCell name)
    {
        if (period is not null && period.Text.Trim() != AllTime)
        {
            diagnostics.Add(TimeDiagnostics.PeriodOnConstant(period.Span, line.Name));
            return null;
        }

        return In(line, member, null, name);
    }

    private ExpectedCell? InPeriod(PlanLine line, PlanMember? member, TableCell? cell, TableCell name)
    {
        if (cell is null)
        {
            diagnostics.Add(ExpectationDiagnostics.PeriodMissing(name.Span, line.Name));
            return null;
        }

        if (HeadingText.Read(cell.Text) is not { } text || _periods.Of(text) is not { } period)
        {
            diagnostics.Add(
                ExpectationDiagnostics.NoPeriod(cell.Span, cell.Text, plan.Timelines.SelectMany(t => t.Periods.TakeLast(2)).Select(p => p.Label)));
            return null;
        }

        if (_periods.Known(period) is not null)
        {
            return In(line, member, period, cell);
        }

        if (!_outside.TryGetValue(period, out var outside))
        {
            _outside.Add(period, outside = (cell.Span, []));
        }

        outside.Lines.Add(line.Name);
        return new ExpectedCell(line, member, null);
    }

    private ExpectedCell In(PlanLine line, PlanMember? member, Period? period, TableCell place)
    {
        var cell = plan.Cell(line, member, period);
        if (cell is null)
        {
            var name = member is null ? line.Name : $"{line.Name}.{member.Name}";
            diagnostics.Add(ExpectationDiagnostics.NoValue(place.Span, period is { } known ? $"{name}@{known.Id}" : name));
        }

        return new ExpectedCell(line, member, cell);
    }
}
