using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Drafts.Trying;

/// <summary>The printed figures of a model's forecast, beside what a run gives.</summary>
/// <param name="plan">The model.</param>
internal sealed class PrintedForecast(Plan plan)
{
    /// <summary>The figures that a formula or an input gives, too, in order of time and of the model's lines.</summary>
    public IReadOnlyList<PrintedCell> Figures { get; } =
        [.. plan.Printed.Where(p => p is { IsEstimate: true, Cell: { Origin: not CellOrigin.Data, Period: not null } }).OrderBy(p => p.Cell!.Period!.Period)
            .ThenBy(p => p.Cell!.Slot)];

    /// <summary>Whether a run gives a printed figure, to within its rounding.</summary>
    public static bool IsGiven(PrintedCell printed, ModelResult result) =>
        result[printed.Cell!] is var value && double.IsFinite(value) && RoundingPropagation.AreWithin(value, printed.Value, printed.HalfUnit);

    /// <summary>The figures that a run does not give.</summary>
    public IEnumerable<PrintedCell> Missed(ModelResult result) => Figures.Where(p => !IsGiven(p, result));

    /// <summary>The figures that a run misses by more than the rounding of all that was printed before: an opening balance that was rounded goes on
    /// in every balance.</summary>
    public IReadOnlyList<PrintedCell> FarFrom(ModelResult result)
    {
        var missed = Missed(result).ToList();
        var rounding = missed.Count == 0 ? null : new RoundingPropagation(result);
        return [.. missed.Where(
            p => result[p.Cell!] is var value
                && !(double.IsFinite(value) && RoundingPropagation.AreWithin(value, p.Value, (3 * p.HalfUnit) + rounding!.Of(p))))];
    }

    /// <summary>How many checks of the estimates a run fails.</summary>
    public static int Failing(ModelResult result) => result.Checks.Count(c => c.Check.IsRequired && !c.Passed && c.Instance.Period?.IsEstimate != false);
}
