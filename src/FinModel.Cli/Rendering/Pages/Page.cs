namespace FinModel.Cli.Rendering.Pages;

/// <summary>A report for people: a title, and under it headings, sentences and tables in order.</summary>
internal sealed record Page(string Title, string Subtitle, IReadOnlyList<PageBlock> Blocks);

/// <summary>A part of a page.</summary>
internal abstract record PageBlock;

/// <summary>A heading.</summary>
internal sealed record PageHeading(string Text) : PageBlock;

/// <summary>A sentence, red when it is bad news.</summary>
internal sealed record PageSentence(string Text, bool IsBad = false) : PageBlock;

/// <summary>Rows of cells under headings; from one column on they are numbers.</summary>
internal sealed record PageTable(IReadOnlyList<string> Headings, IReadOnlyList<PageTableRow> Rows, int FirstNumber) : PageBlock;

/// <summary>A row, red when it is bad news.</summary>
internal sealed record PageTableRow(IReadOnlyList<string> Cells, bool IsBad = false);
