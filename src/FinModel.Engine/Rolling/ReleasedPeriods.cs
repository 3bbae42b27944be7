using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Rolling;

/// <summary>Whether a file has figures of the period that becomes actual: as its table would read the headings, before anything else is asked of it.</summary>
/// <param name="plan">The model as it is.</param>
/// <param name="first">The first estimate.</param>
internal sealed class ReleasedPeriods(Plan plan, TimelinePeriod first)
{
    /// <summary>What is wrong where it has none; null where it has some.</summary>
    public Diagnostic? Problem(ReleasedTable file)
    {
        var headings = new HeadingPeriods(plan.Timelines, file.IsCumulative);
        var named = file.Times.Where(cell => !ColumnWords.Is(cell.Text))
            .Select(cell => (Cell: cell, Period: HeadingText.Read(cell.Text) is { } text ? headings.Of(text) : null))
            .Where(n => n.Period is not null)
            .Select(n => (n.Cell, Period: n.Period!.Value))
            .ToList();
        if (named.Exists(n => n.Period == first.Period || End(n.Period) == first.End))
        {
            return null;
        }

        // The latest says what the file was made for; what stands beside it are the figures of the year before.
        return named.OrderByDescending(n => End(n.Period)).ThenBy(n => n.Period.Frequency).Select(n => Other(n.Cell, headings.Known(n.Period), n.Period))
            .FirstOrDefault() ?? RollDiagnostics.NoPeriod(file.Times[0].Span, first.Id);
    }

    private DateOnly End(Period period) => first.FiscalYear.End(period);

    private Diagnostic Other(TableCell cell, TimelinePeriod? known, Period period) =>
        known is { IsEstimate: false } ? RollDiagnostics.ActualAlready(cell.Span, period.Id, first.Id, FiguresOf(known))
        : End(period) > first.End ? RollDiagnostics.TooEarly(cell.Span, period.Id, first.Id)
        : RollDiagnostics.NoPeriod(cell.Span, first.Id);

    private string? FiguresOf(TimelinePeriod known) => plan.Printed.FirstOrDefault(p => p.PeriodId == known.Id)?.Span.Source.Path;
}
