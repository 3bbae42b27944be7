using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expectations;

/// <summary>Finds days that most likely lie in the future. A model knows no today, but which of its periods have been reported, and reports come within
/// half a year: nobody expects anything of a period long after its end, nor of the next one while this one is still awaited.</summary>
internal sealed class LateDates(Plan plan, List<Diagnostic> diagnostics)
{
    private const int DaysToReport = 184;

    private readonly TimelinePeriod? _awaited = plan.Timelines.SelectMany(t => t.Periods).Where(p => p.IsEstimate).MinBy(p => p.End);
    private readonly Dictionary<(double Day, TimelinePeriod Behind), (SourceSpan Span, List<string> Cells)> _late = [];

    /// <summary>Takes the day of an expectation.</summary>
    public void Look(PlanExpectation expectation, TableCell? cell)
    {
        var last = expectation.Cell.Period is { IsEstimate: false } reported ? reported : _awaited;
        if (cell is null || last is null || expectation.Date is not { } day || day <= CalendarDate.Number(last.End) + DaysToReport)
        {
            return;
        }

        if (!_late.TryGetValue((day, last), out var late))
        {
            _late.Add((day, last), late = (cell.Span, []));
        }

        late.Cells.Add(expectation.Cell.ToString());
    }

    /// <summary>Says them, each once.</summary>
    public void Report() => diagnostics.AddRange(
        _late.Select(l => ExpectationDiagnostics.Late(l.Value.Span, CalendarDate.Text(l.Key.Day)!, l.Key.Behind, l.Value.Cells)));
}
