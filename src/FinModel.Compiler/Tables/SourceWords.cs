using FinModel.Compiler.Plans;
using FinModel.Core.Text;

namespace FinModel.Compiler.Tables;

/// <summary>What a source says of a figure's provenance: "derived from the tax of 2024" is not printed, wherever it stands.</summary>
internal static class SourceWords
{
    private static readonly (string Word, Provenance Says)[] Words =
    [
        ("derived", Provenance.Derived), ("calculated", Provenance.Derived), ("computed", Provenance.Derived), ("estimated", Provenance.Derived),
        ("推算", Provenance.Derived), ("推导", Provenance.Derived), ("计算", Provenance.Derived), ("估计", Provenance.Derived),
        ("implied", Provenance.Implied), ("隐含", Provenance.Implied), ("倒推", Provenance.Implied),
        ("typed", Provenance.Typed), ("invented", Provenance.Typed), ("assumed", Provenance.Typed), ("assumption", Provenance.Typed),
        ("录入", Provenance.Typed), ("虚构", Provenance.Typed), ("假设", Provenance.Typed),
    ];

    /// <summary>What the first of the words in the source says; where there is none, what is so of every figure of its kind.</summary>
    public static Provenance Read(string? source, Provenance otherwise)
    {
        var (first, said) = (int.MaxValue, otherwise);
        foreach (var (word, says) in Words)
        {
            if (source is not null && WholeWord.Find(source, word) is >= 0 and var place && place < first)
            {
                (first, said) = (place, says);
            }
        }

        return said;
    }
}
