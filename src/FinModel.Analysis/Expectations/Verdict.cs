namespace FinModel.Analysis.Expectations;

/// <summary>Where a value lies, seen from what was expected of it.</summary>
public enum Verdict
{
    /// <summary>There is no value to say it of.</summary>
    None,

    /// <summary>Less than the figure, or than the range.</summary>
    Below,

    /// <summary>The figure, as far as it was written.</summary>
    InLine,

    /// <summary>Inside the range; its ends belong to it.</summary>
    Within,

    /// <summary>More than the figure, or than the range.</summary>
    Above,
}
