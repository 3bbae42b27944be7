namespace FinModel.Analysis.Solving;

/// <summary>What a search came upon.</summary>
internal sealed class Findings
{
    /// <summary>Where the target is what is wanted: from a place to a place, mostly the same one, and by how much a value may be off there for want
    /// of digits.</summary>
    public List<(Sample Low, Sample High, double Rounding)> Roots { get; } = [];

    /// <summary>Where it steps over what is wanted.</summary>
    public List<Bracket> Jumps { get; } = [];

    /// <summary>Where it grows without bound.</summary>
    public List<Bracket> Poles { get; } = [];

    /// <summary>Where its values end: a place with a value and its neighbour without.</summary>
    public List<(Sample Last, Sample Missing)> Edges { get; } = [];
}
