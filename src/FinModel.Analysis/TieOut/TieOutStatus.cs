namespace FinModel.Analysis;

/// <summary>How a printed figure and the model stand to each other.</summary>
public enum TieOutStatus
{
    /// <summary>The model read its value from this very cell, so there is nothing to compare.</summary>
    Given,

    /// <summary>The model's unrounded value lies inside the printed figure's rounding interval.</summary>
    Reproduced,

    /// <summary>An actual figure for which the model has nothing: growth in its first year.</summary>
    NotComputed,

    /// <summary>They differ, by as much and for the reason that the explanations record.</summary>
    Explained,

    /// <summary>They differ, and nobody has said why.</summary>
    Unexplained,
}
