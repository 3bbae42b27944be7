using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Drafts.Drivers;

/// <summary>What a line's printed figures say that a driver was, in each period, and how far that can be off by their rounding.</summary>
/// <param name="Line">The driver.</param>
/// <param name="Values">Its values.</param>
internal sealed record ImpliedValues(PlanLine Line, IReadOnlyDictionary<Period, (double Value, double Tolerance)> Values)
{
    /// <summary>The most decimals that are tried; what needs more is no plain number.</summary>
    public const int MostDecimals = 6;

    /// <summary>The drivers of a model whose periods are all reported: its own formulas for the past say what each was.</summary>
    public static IReadOnlyList<ImpliedValues> Of(ModelResult result, IReadOnlyList<Period> periods)
    {
        var rounding = new RoundingPropagation(result);
        return [.. result.Plan.Lines.Where(l => l is { IsInput: true, Dimension: null, Kind: not LineKind.Constant })
            .Select(line => new ImpliedValues(line, periods
            .Select(p => (Period: p, Cell: result.Plan.Cell(line, null, p)))
            .Where(c => c.Cell is not null && double.IsFinite(result[c.Cell]))
            .ToDictionary(c => c.Period, c => (result[c.Cell!], rounding.Of(c.Cell!)))))];
    }

    /// <summary>How many decimals values have that are plain already.</summary>
    public static int DecimalsOf(PlanLine line, IEnumerable<double> values) =>
        Enumerable.Range(0, MostDecimals + 1).First(k => k == MostDecimals || values.All(v => Math.Abs(Rounded(line, v, k) - v) <= 1e-12));

    /// <summary>A value of a line with so many decimals of the number that people type.</summary>
    public static double Rounded(PlanLine line, double value, int decimals)
    {
        var factor = line.Display == Display.Percent ? 100 : 1;
        return Math.Abs(value) * factor > 1e15 ? value : Math.Round(value * factor, decimals, MidpointRounding.AwayFromZero) / factor;
    }
}
