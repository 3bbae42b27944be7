using System.Globalization;
using FinModel.Analysis.Solving;
using FinModel.Cli.Input;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Says that a target cannot be what is wanted: where it was looked, what was seen there, and where values end or jump.</summary>
internal static class GoalSeekFailure
{
    private const double Huge = 1e12;
    private const int MostPlaces = 3;

    public static void Write(GoalSeekResult result, ModelRequest request, TextWriter output)
    {
        var input = result.Inputs[0].Cell;
        var name = GoalSeekWriter.Name(result, request);
        var inputs = string.Join(", ", result.Inputs.Select(i => i.Cell.Id).Distinct());
        var wanted = Text(result.Wanted, result.Target.Line, request);
        output.WriteLine($"{name} cannot be brought to {wanted} by {inputs}");
        if (result.Search is not { } search)
        {
            output.WriteLine("  no share of the move keeps every input between the bounds");
            return;
        }

        output.WriteLine($"  looked   {input.Id} from {Place(search.Looked.Low)} to {Place(search.Looked.High)}");
        output.WriteLine($"  reached  {Reached(search)}");
        foreach (var (before, after) in search.Jumps.Take(MostPlaces))
        {
            output.WriteLine($"  jumps    from {Value(before.Value)} to {Value(after.Value)} where {input.Id} passes {Place(after.Input)}");
        }

        foreach (var pole in search.Poles.Take(MostPlaces))
        {
            output.WriteLine($"  pole     without bound at {input.Id} {Place(pole)}");
        }

        foreach (var line in Missing(search).Take(MostPlaces))
        {
            output.WriteLine($"  missing  {line}");
        }

        string Place(double value) => Text(value, input.Line, request);

        string Value(double value) => Text(value, result.Target.Line, request) is var text && text == wanted && value != result.Wanted ? Digits(value, "G3") : text;

        string Reached(SearchReport report) => report switch
        {
            { Lowest: null } => "no value anywhere",
            { Lowest: { } low, Highest: { } high, IsMissing: false } when low.Value == high.Value => $"{Value(low.Value)} whatever the value: it does not depend on it",
            { Lowest: { } low, Below: { } below, Above: { } above, Highest: { } high } => $"{Span(low, below)}, and {Span(above, high)}",
            { Lowest: { } low, Highest: { } high } => Span(low, high),
            _ => "",
        };

        IEnumerable<string> Missing(SearchReport report) => report.Edges.Select(edge => report.Edges.Any(e => e.IsUpper != edge.IsUpper && IsSame(e.Input, edge.Input))
            ? $"without a value at {input.Id} {Place(edge.Input)}{Because(edge)}"
            : $"without a value {(edge.IsUpper ? "above" : "below")} {input.Id} {Place(edge.Input)}{Because(edge)}").Distinct();

        string Span(SeenValue low, SeenValue high) => $"{Value(low.Value)} to {Value(high.Value)} (at {input.Id} {Place(low.Input)} and {Place(high.Input)})";
    }

    private static string Because(SearchEdge edge) => edge.Reason is null ? "" : ": " + edge.Reason;

    // An edge from below and one from above with nothing but a point between them.
    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    // Digits of what is far out of any model's range say nothing.
    private static string Text(double value, PlanLine line, ModelRequest request) =>
        Math.Abs(value) >= Huge && line.Display != Core.Units.Display.Date ? Digits(value, "0.#E+0") : Figures.Of(value, line, request);

    private static string Digits(double value, string format) =>
        value < 0 ? $"({(-value).ToString(format, CultureInfo.InvariantCulture)})" : value.ToString(format, CultureInfo.InvariantCulture);
}
