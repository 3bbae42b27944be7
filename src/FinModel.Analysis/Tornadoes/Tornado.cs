using FinModel.Analysis.Simulations.Drawing;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Analysis.Tornadoes;

/// <summary>Which inputs move a line most.</summary>
/// <param name="Output">The line's cell.</param>
/// <param name="Base">Its value as the case has it.</param>
/// <param name="Share">The share of themselves that the inputs were moved by; null for the 10% and 90% quantiles of each.</param>
/// <param name="Bars">The inputs, the one that moves most first; those that move nothing are left out.</param>
public sealed record Tornado(PlanCell Output, double Base, double? Share, IReadOnlyList<TornadoBar> Bars)
{
    /// <summary>Whether a bar has an end without a value although there should be one.</summary>
    public bool IsMissing => Bars.Any(b => b.IsMissing);

    // The normal variable with a tenth of the probability above it.
    private const double Tenth = 1.2815515655446004;

    /// <summary>Every uncertain input at the values that a tenth of its distribution lies below and above.</summary>
    public static Tornado OverRanges(Evaluator evaluator, ScenarioCase about, PlanCell output)
    {
        var scenario = about.Run(evaluator);
        var bars = scenario.Plan.Uncertainty.Factors.Select(f =>
        {
            var marginals = f.Cells.Select(c => (c, Marginals.Of(f.Distribution, scenario[c]))).ToList();
            return Bar(evaluator, about, output, f.Name, marginals.ConvertAll(m => (m.c, m.Item2.At(-Tenth))),
                marginals.ConvertAll(m => (m.c, m.Item2.At(Tenth))));
        });
        return new Tornado(output, scenario[output], null, Sorted(bars));
    }

    /// <summary>Every input, all its periods together, a common share lower and higher. A date has no shares, and what is fixed is no estimate.</summary>
    public static Tornado OverShift(Evaluator evaluator, ScenarioCase about, PlanCell output, double share)
    {
        var scenario = about.Run(evaluator);
        var bars =
            scenario.Plan.Cells.Where(c => c.Origin == CellOrigin.Input && scenario[c] != 0 && c.Unit != Unit.Date && !c.Line.Hints.IsFixed).GroupBy(c => c.Id)
                .Select(g =>
        {
            List<(PlanCell, double)> Moved(double by) => [.. g.Select(c => (c, scenario[c] + (Math.Abs(scenario[c]) * by)))];
            return Bar(evaluator, about, output, g.Key, Moved(-share), Moved(share));
        });
        return new Tornado(output, scenario[output], share, Sorted(bars));
    }

    private static TornadoBar Bar(
        Evaluator evaluator, ScenarioCase about, PlanCell output, string name, List<(PlanCell Cell, double Value)> low,
        List<(PlanCell Cell, double Value)> high)
    {
        var (atLow, atHigh) = (about.Run(evaluator, low), about.Run(evaluator, high));
        bool IsLost(ModelResult result) => !double.IsFinite(result[output]) && !result.IsNotMeaningful(output);
        return new TornadoBar(name, low[0].Value, high[0].Value, atLow[output], atHigh[output], low.ConvertAll(m => m.Cell))
        {
            IsMissing = IsLost(atLow) || IsLost(atHigh),
        };
    }

    private static List<TornadoBar> Sorted(IEnumerable<TornadoBar> bars) =>
        [.. bars.Where(b => b.Width != 0).OrderByDescending(b => double.IsNaN(b.Width) ? double.PositiveInfinity : b.Width)];
}
