using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>What was filed of a line for a period.</summary>
/// <param name="Series">Under which tag.</param>
/// <param name="Fact">The fact; its value is that of the filing, unless a split of the shares since has restated it.</param>
internal sealed record FactFigure(FactSeries Series, FiledFact Fact)
{
    /// <summary>What was done to it; empty for what stands as it was filed.</summary>
    public string Remark { get; init; } = "";
}
