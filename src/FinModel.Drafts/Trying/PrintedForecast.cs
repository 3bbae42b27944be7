using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Drafts.Trying;

/// <summary>The printed figures of a model's forecast, beside what a run gives.</summary>
/// <param name="plan">The model.</param>
internal sealed class PrintedForecast(Plan plan)
{
    /// <summary>The figures that a formula or an input gives, too, in order of time and of the model's lines.</summary>
    public IReadOnlyList<PrintedCell> Figures { get; } =
        [.. plan.Printed.Where(p => p is { IsEstimate: true, Cell: { Origin: not CellOrigin.Data, Period: not null } }).OrderBy(p => p.Cell!.Period!.Period).ThenBy(p => p.Cell!.Slot)];

    /// <summary>Whether a run gives a printed figure, to within its rounding.</summary>
    public static bool IsGiven(PrintedCell printed, ModelResult result) =>
        result[printed.Cell!] is var value && double.IsFinite(value) && RoundingPropagation.AreWithin(value, printed.Value, printed.HalfUnit);

    /// <summary>The figures that a run does not give.</summary>
    public IEnumerable<PrintedCell> Missed(ModelResult result) => Figures.Where(p => !IsGiven(p, result));

    /// <summary>How many checks of the estimates a run fails.</summary>
    public static int Failing(ModelResult result) => result.Checks.Count(c => c.Check.IsRequired && !c.Passed && c.Instance.Period?.IsEstimate != false);
}
