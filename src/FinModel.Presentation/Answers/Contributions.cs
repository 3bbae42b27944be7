using FinModel.Analysis.Comparisons;
using FinModel.Presentation.Exchange;

namespace FinModel.Presentation.Answers;

/// <summary>What a difference is split into, in the one way that comparisons say it.</summary>
internal static class Contributions
{
    // What rounds to nothing stands in the json.
    private const double Negligible = 1e-9;

    /// <summary>Those that are worth a row.</summary>
    public static IEnumerable<AttributionPart> Shown(Attribution split, double change) =>
        split.Parts.Where(p => Math.Abs(p.Amount) > Negligible * Math.Abs(change));

    /// <summary>How it was split, for programs.</summary>
    public static Datum Method(Attribution split) => split.Method == AttributionMethod.Shapley ? "shapley" : "sequential";

    /// <summary>All of them, for programs.</summary>
    public static Datum ToDatum(Attribution split) =>
        Datum.List(split.Parts, part => Datum.Fields(("input", part.Input.Name), ("amount", part.Amount)));
}
