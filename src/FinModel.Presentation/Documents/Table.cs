namespace FinModel.Presentation.Documents;

/// <summary>Rows of cells under headings.</summary>
/// <param name="TextColumns">The first columns, which are text; the others are numbers.</param>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Table(int TextColumns, IReadOnlyList<Cell> Headings, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>How many columns, from a column on, are shown beside each other; columns that do not fit stand below. Null where text is shortened
    /// rather.</summary>
    public Func<int, int>? Together { get; init; }

    /// <summary>The same with fewer columns, which is shown where there is no room for all of them beside each other.</summary>
    public Func<Table>? Narrower { get; init; }

    /// <summary>The columns that have something to say without being drawn.</summary>
    public IEnumerable<int> Figures() => Enumerable.Range(0, Headings.Count).Where(c => Headings[c].Bar is null);
}

/// <summary>A row.</summary>
internal sealed record TableRow(IReadOnlyList<Cell> Cells, Tone Tone = Tone.Plain);
