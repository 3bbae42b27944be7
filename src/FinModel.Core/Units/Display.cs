namespace FinModel.Core.Units;

/// <summary>How a number of a line is shown; never part of its value.</summary>
public enum Display
{
    /// <summary>As it is, in its unit.</summary>
    Plain,

    /// <summary>A pure number times 100, with a percent sign or under a heading that says so.</summary>
    Percent,

    /// <summary>A pure number as a multiple, <c>11.9x</c>.</summary>
    Times,

    /// <summary>The name of a band.</summary>
    Band,

    /// <summary>A day, <c>2025-01-24</c>.</summary>
    Date,
}
