using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Symbols;

/// <summary>What a row of a table, or of a file with a row for each fact, says of its figures.</summary>
/// <param name="Source">Its source, or null.</param>
/// <param name="Note">Its note, or null.</param>
/// <param name="Provenance">How its figures came to stand there.</param>
/// <param name="Table">What people call the table; its file's name without a label.</param>
internal sealed record RowRemarks(string? Source, string? Note, Provenance Provenance, PlanLabel Table)
{
    /// <summary>The same of a figure that was made of several: each source and each note is named once.</summary>
    public RowRemarks And(IEnumerable<RowRemarks> others)
    {
        var all = others.Prepend(this).ToList();
        return this with { Source = Together(all.Select(r => r.Source)), Note = Together(all.Select(r => r.Note)) };
    }

    private static string? Together(IEnumerable<string?> texts) =>
        texts.OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;
}
