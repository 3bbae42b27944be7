using FinModel.Core.Diagnostics;

namespace FinModel.Analysis.Solving;

/// <summary>Where a goal seek without an answer looked, and what it saw there. Places are values of the first input.</summary>
/// <param name="Looked">The first and the last place.</param>
/// <param name="Lowest">The least value of the target, or null when it has none anywhere.</param>
/// <param name="Highest">The greatest.</param>
/// <param name="Below">The greatest value below what is wanted.</param>
/// <param name="Above">The least value above it.</param>
/// <param name="IsMissing">Whether the target had no value somewhere.</param>
public sealed record SearchReport((double Low, double High) Looked, SeenValue? Lowest, SeenValue? Highest, SeenValue? Below, SeenValue? Above, bool IsMissing)
{
    /// <summary>What the target is wherever the inputs are, where they do not move it; otherwise null.</summary>
    public double? Constant { get; init; }

    /// <summary>Where the target steps over what is wanted, the nearest step first.</summary>
    public IReadOnlyList<(SeenValue Before, SeenValue After)> Jumps { get; init; } = [];

    /// <summary>Where it grows without bound, to either side.</summary>
    public IReadOnlyList<double> Poles { get; init; } = [];

    /// <summary>Where its values end, the nearest end first.</summary>
    public IReadOnlyList<SearchEdge> Edges { get; init; } = [];
}

/// <summary>A value of the target and the first input's value that gives it.</summary>
/// <param name="Input">The input's value.</param>
/// <param name="Value">The target's.</param>
public sealed record SeenValue(double Input, double Value);

/// <summary>The last place with a value.</summary>
/// <param name="Input">The first input's value there.</param>
/// <param name="IsUpper">Whether there is none above it; otherwise there is none below.</param>
/// <param name="Reason">Why, as far as the model says.</param>
public sealed record SearchEdge(double Input, bool IsUpper, Phrase? Reason);
