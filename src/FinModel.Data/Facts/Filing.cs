using System.Globalization;

namespace FinModel.Data.Facts;

/// <summary>A filing. Of two that give the same period, the later one counts.</summary>
/// <param name="Accession">The number the SEC gave it, <c>0000320193-24-000123</c>.</param>
/// <param name="Form"><c>10-K</c>, <c>10-Q</c>, <c>10-K/A</c>.</param>
/// <param name="Filed">The day.</param>
public sealed record Filing(string Accession, string Form, DateOnly Filed)
{
    /// <summary>Whether it holds statements. A proxy statement repeats a few figures, often rounded, and restates none.</summary>
    public bool HasStatements => !Form.Contains("14A", StringComparison.Ordinal) && !Form.StartsWith("ARS", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Form} {Accession}, filed {Filed:yyyy-MM-dd}");
}
