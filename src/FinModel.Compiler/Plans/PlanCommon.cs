namespace FinModel.Compiler.Plans;

/// <summary>A factor that several models have: a rate, an index. In run number i it is the same in all of them, because what it draws depends on its
/// name, i and the seed alone.</summary>
/// <param name="Name">The name.</param>
public sealed record PlanCommon(string Name)
{
    /// <summary>Where its random words are: the last two words of a counter. The models' own factors count from zero in a last word of zero.</summary>
    public (uint Low, uint High) Place => ((uint)StreamOf(Name), (uint)(StreamOf(Name) >> 32) | 0x80000000);

    /// <summary>A number for a name, the same on every machine (FNV-1a; Fowler, Noll and Vo).</summary>
    public static ulong StreamOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = 0xCBF29CE484222325;
        foreach (var letter in System.Text.Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ letter) * 0x100000001B3;
        }

        return hash;
    }
}
