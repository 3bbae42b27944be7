namespace FinModel.Explain;

/// <summary>Why an explanation does not go on below a cell.</summary>
public enum ExplanationStop
{
    /// <summary>It goes on, or there is nothing below.</summary>
    None,

    /// <summary>The same cell is explained elsewhere in the tree.</summary>
    Elsewhere,

    /// <summary>The cell depends on itself: it closes a circle.</summary>
    Circle,

    /// <summary>Further down than was asked for.</summary>
    Depth,
}
