namespace FinModel.Analysis.Comparisons;

/// <summary>How a difference is split over inputs.</summary>
public enum AttributionMethod
{
    /// <summary>The mean of what an input adds, over all orders of change: no order is preferred.</summary>
    Shapley,

    /// <summary>What an input adds when the inputs change one after another, in order of declaration: where there are too many for all orders.</summary>
    Sequential,
}
