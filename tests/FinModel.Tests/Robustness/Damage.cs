namespace FinModel.Tests.Robustness;

/// <summary>One way in which a file goes bad. The same bytes and the same chance always give the same damage.</summary>
internal sealed record Damage(string Name, Func<byte[], Random, byte[]> Do)
{
    /// <summary>Every kind of damage.</summary>
    public static IReadOnlyList<Damage> All { get; } = [.. ByteDamages.All, .. LineDamages.All, .. TokenDamages.All];

    public static Damage Named(string name) => All.Single(d => d.Name == name);

    /// <summary>A file with this damage; each number is another place.</summary>
    public byte[] Apply(string path, byte[] content, int number) => Do(content, new Random(Seed($"{Name} {path} {number}")));

    // The hash of a string differs from run to run, and a case must be found again by its name.
    private static int Seed(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
}
