using FinModel.Compiler.Plans;
using FinModel.Presentation.Series;

namespace FinModel.Presentation.Layout;

/// <summary>Which figures a model leaves out because they are nought. What recomputes itself keeps those that an input can make something else, as
/// otherwise a total would not be the sum of what is shown.</summary>
internal sealed class HiddenZeros(Plan plan, Func<PlanCell, double> values, bool isLive)
{
    private readonly HashSet<PlanCell> _kept = isLive && plan.HidesZeros ? CellReaders.OfInputs(plan) : [];

    /// <summary>Whether a figure is left out where all others of its row are, too.</summary>
    public bool Leaves(PlanCell cell) => plan.HidesZeros && values(cell) == 0 && !_kept.Contains(cell);
}
