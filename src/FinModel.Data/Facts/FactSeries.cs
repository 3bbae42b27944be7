namespace FinModel.Data.Facts;

/// <summary>The facts of one tag in one unit, as filed: the same period several times where several filings have it.</summary>
/// <param name="Taxonomy"><c>us-gaap</c>, <c>dei</c>, or another.</param>
/// <param name="Tag">The concept, <c>NetIncomeLoss</c>.</param>
/// <param name="Label">What the taxonomy calls it.</param>
/// <param name="Unit"><c>USD</c>, <c>shares</c>, <c>USD/shares</c>.</param>
/// <param name="Facts">In the file's order.</param>
public sealed record FactSeries(string Taxonomy, string Tag, string Label, string Unit, IReadOnlyList<FiledFact> Facts)
{
    /// <inheritdoc/>
    public override string ToString() => Tag;
}
