using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel;

/// <summary>Values that a model refuses, as diagnostics: where it asks for something, and what the values are that do not meet it.</summary>
public static class RefusalDiagnostics
{
    private const int MostPlaces = 8;
    private const int MostNamed = 3;

    /// <summary>One for each place that refuses for one reason, in the order of the text: what is refused for many members or periods is told of once.</summary>
    public static IReadOnlyList<Diagnostic> Of(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result, result.Faults);
    }

    /// <summary>The same of some of a result's faults.</summary>
    public static IReadOnlyList<Diagnostic> Of(ModelResult result, IEnumerable<Fault> faults)
    {
        var refused = faults.Where(f => f.Refusal is not null)
            .GroupBy(f => (Span: f.Refusal!.Span ?? f.Cell.Rule?.Span, f.Refusal.Reason))
            .Select(g => Diagnose([.. g], result))
            .ToList();
        refused.Sort(Diagnostic.Compare);
        return refused;
    }

    private static Diagnostic Diagnose(IReadOnlyList<Fault> faults, ModelResult result)
    {
        var (cell, refusal) = (faults[0].Cell, faults[0].Refusal!);
        var others = faults.Count > 1 ? $" ({And(faults)})" : "";
        var diagnostic = Diagnostic.Error(
            "FM4014", refusal.Span ?? cell.Rule?.Span, $"`{cell}`{others} has no value: {refusal.Reason}",
            refusal.Condition is null ? "other inputs give it one" : "change one of the values that it asks about, or what they are computed from");
        var asked = faults.SelectMany(f => f.Refusal!.Condition?.Cells() ?? []).Distinct().Select(read => (Cell: read, Place: PlaceOf(read, result))).Where(read => read.Place is not null);
        return asked.GroupBy(read => (Place: read.Place!.Value, Value: result[read.Cell])).Take(MostPlaces).Aggregate(diagnostic, (d, here) => d.With(here.Key.Place, Text([.. here.Select(h => h.Cell)], result)));
    }

    private static string And(IReadOnlyList<Fault> faults)
    {
        var (named, more) = (faults.Skip(1).Take(MostNamed).Select(f => $"`{f.Cell}`"), faults.Count - 1 - MostNamed);
        return $"and {string.Join(", ", named)}{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $", and {more} more") : "")}";
    }

    // What is given once for many is told of once.
    private static string Text(IReadOnlyList<PlanCell> cells, ModelResult result) =>
        $"`{cells[0]}` is {Text(result[cells[0]], cells[0].Line)}{(cells.Count > 1 ? $", and {cells.Count - 1} more" : "")}";

    // Where a value was last changed, or given, or is computed.
    private static SourceSpan? PlaceOf(PlanCell cell, ModelResult result) =>
        result.Scenario.Overrides.Concat(result.Overrides).LastOrDefault(o => o.Cell == cell)?.Source.Span ?? cell.Source?.Span ?? cell.Rule?.Span;

    private static string Text(double value, PlanLine line) => line.Display switch
    {
        Display.Percent => Number(value * 100) + "%",
        Display.Times => Number(value) + "x",
        Display.Date => CalendarDate.Text(value) ?? Number(value),
        _ => Number(value),
    };

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.######", CultureInfo.InvariantCulture) : "without a value";
}
