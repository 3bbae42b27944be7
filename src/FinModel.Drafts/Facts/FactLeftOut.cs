using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>A filed figure of a tag that lines have, which no table of the model has.</summary>
/// <param name="Series">Its tag.</param>
/// <param name="Period">Of when.</param>
/// <param name="Fact">The figure.</param>
internal sealed record FactLeftOut(FactSeries Series, FactPeriod Period, FiledFact Fact)
{
    /// <summary>Whether it is a mean of the year to date, or per share of it, which says nothing of a quarter.</summary>
    public bool IsMeanToDate => Period.Months is 6 or 9 && Series.Unit.Length != 3;

    /// <summary>Why it is left out.</summary>
    public string Why => IsMeanToDate ? "a mean of the year to date, which says nothing of a quarter" : "the line has the figure of another tag";
}
