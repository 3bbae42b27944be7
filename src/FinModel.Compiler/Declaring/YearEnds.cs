using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>How a model's years lie on the calendar: one timeline says it for all, and none may say otherwise.</summary>
internal static class YearEnds
{
    public static FiscalYear Read(IReadOnlyList<TimelineSyntax> timelines, List<Diagnostic> diagnostics)
    {
        var said = timelines.Select(t => t.YearEnd).OfType<YearEndSyntax>().ToList();
        if (said.Count == 0)
        {
            return FiscalYear.Calendar;
        }

        diagnostics.AddRange(said.Where(s => s.Year != said[0].Year).Select(s => TimeDiagnostics.OtherYearEnd(s.Span, said[0].Span)));
        if (!said[0].Year.HasMonths && timelines.FirstOrDefault(HasMonths) is { } months)
        {
            diagnostics.Add(TimeDiagnostics.MonthsOfOtherYears(months.Name.Span, said[0].Span));
        }

        return said[0].Year;
    }

    private static bool HasMonths(TimelineSyntax timeline) => timeline.Periods.Any(p => p.Period.Frequency == Frequency.Month);
}
