namespace FinModel.Analysis.Solving;

/// <summary>How far the target is from what is wanted at one place of a search.</summary>
/// <param name="X">The place: the value of the first input.</param>
/// <param name="Gap">The target less what is wanted; not a number where the target has no value.</param>
internal readonly record struct Sample(double X, double Gap)
{
    public bool HasValue => !double.IsNaN(Gap);

    public bool IsRoot => Gap == 0;

    public double Distance => Math.Abs(Gap);

    /// <summary>Whether what is wanted lies between the values at two places.</summary>
    public bool IsOpposite(Sample other) => Math.Sign(HasValue ? Gap : 0) * Math.Sign(other.HasValue ? other.Gap : 0) < 0;

    public static Sample Nearer(Sample a, Sample b) => !a.HasValue || b.Distance < a.Distance ? b : a;
}
