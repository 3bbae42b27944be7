using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>What was filed for a line: of each period one figure, under the tag that the company used in its year.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Statement">In which statement it stands, as dictionaries of accounts call them.</param>
/// <param name="Figures">The figures, each with its tag.</param>
internal sealed record FactLine(string Line, string Statement, IReadOnlyDictionary<FactPeriod, FactFigure> Figures)
{
    /// <summary>The tag of the latest figure: what the item is called.</summary>
    public string Tag { get; } = Figures.OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months).Last().Value.Series.Tag;

    /// <summary>Whether it is a part that the line may or may not have in it: a printed total says which.</summary>
    public bool IsPart { get; init; }
}
