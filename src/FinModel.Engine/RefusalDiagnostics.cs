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

    /// <summary>One for each place that refuses for one reason, in the order of the text: what is refused for many members or periods is told of
    /// once.</summary>
    public static IReadOnlyList<Diagnostic> Of(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result, result.Faults);
    }

    /// <summary>The same of some of a result's faults.</summary>
    public static IReadOnlyList<Diagnostic> Of(ModelResult result, IEnumerable<Fault> faults)
    {
        var refusals = faults.Where(f => f.Refusal is not null).ToList();
        if (refusals.Count == 0)
        {
            return [];
        }

        var refused = refusals.GroupBy(f => (Span: f.Refusal!.Span ?? f.Cell.Rule?.Span, f.Refusal.Reason)).Select(g => Diagnose([.. g], result)).ToList();
        refused.Sort(Diagnostic.Compare);
        return refused;
    }

    private static Diagnostic Diagnose(IReadOnlyList<Fault> faults, ModelResult result)
    {
        var (cell, refusal) = (faults[0].Cell, faults[0].Refusal!);
        var diagnostic = Diagnostic.Error(
            "FM4014", refusal.Span ?? cell.Rule?.Span, faults.Count == 1
                ? (Phrase)$"`{cell}` has no value: {refusal.Why}"
                : $"`{cell}` ({And(faults)}) has no value: {refusal.Why}",
            refusal.Condition is null ? (Phrase)"other inputs give it one" : "change one of the values that it asks about, or what they are computed from");
        var asked =
            faults.SelectMany(f => f.Refusal!.Condition?.Cells() ?? []).Distinct().Select(read => (Cell: read, Place: PlaceOf(read, result)))
                .Where(read => read.Place is not null);
        return asked.GroupBy(read => (Place: read.Place!.Value, Value: result[read.Cell])).Take(MostPlaces)
            .Aggregate(diagnostic, (d, here) => d.With(here.Key.Place, Text([.. here.Select(h => h.Cell)], result)));
    }

    private static Phrase And(IReadOnlyList<Fault> faults)
    {
        var (named, more) = (faults.Skip(1).Take(MostNamed).Select(f => $"`{f.Cell}`"), faults.Count - 1 - MostNamed);
        return more > 0 ? (Phrase)$"and {named}, and {more} more" : $"and {named}";
    }

    // What is given once for many is told of once.
    private static Phrase Text(IReadOnlyList<PlanCell> cells, ModelResult result) => cells.Count > 1
        ? (Phrase)$"`{cells[0]}` is {Text(result[cells[0]], cells[0].Line)}, and {cells.Count - 1} more"
        : $"`{cells[0]}` is {Text(result[cells[0]], cells[0].Line)}";

    // Where a value was last changed, or given, or is computed.
    private static SourceSpan? PlaceOf(PlanCell cell, ModelResult result) =>
        result.Scenario.Overrides.Concat(result.Overrides).LastOrDefault(o => o.Cell == cell)?.Source.Span ?? cell.Source?.Span ?? cell.Rule?.Span;

    private static Phrase Text(double value, PlanLine line) => double.IsFinite(value)
        ? line.Display switch
        {
            Display.Percent => (Phrase)$"{Number(value * 100)}%",
            Display.Times => $"{Number(value)}x",
            Display.Date => $"{CalendarDate.Text(value) ?? Number(value)}",
            Display.Band when line.Bands!.Bands.ElementAtOrDefault((int)value) is { } band => $"{band.Name}",
            _ => $"{Number(value)}",
        }
        : "without a value";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
