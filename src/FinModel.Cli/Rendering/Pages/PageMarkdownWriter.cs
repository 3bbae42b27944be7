namespace FinModel.Cli.Rendering.Pages;

/// <summary>A page as markdown.</summary>
internal static class PageMarkdownWriter
{
    public static void Write(Page page, TextWriter output)
    {
        output.WriteLine($"# {MarkdownWriter.Escape(page.Title)}");
        output.WriteLine();
        output.WriteLine(MarkdownWriter.Escape(page.Subtitle));
        foreach (var block in page.Blocks)
        {
            output.WriteLine();
            switch (block)
            {
                case PageHeading heading:
                    output.WriteLine($"## {MarkdownWriter.Escape(heading.Text)}");
                    break;
                case PageSentence sentence:
                    output.WriteLine(Text(sentence.Text.Trim(), sentence.IsBad));
                    break;
                case PageTable table:
                    MarkdownWriter.Table(table.Headings, table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => Text(c, r.IsBad))]), table.FirstNumber, output);
                    break;
            }
        }
    }

    private static string Text(string text, bool isBad) => isBad && text.Length > 0 ? $"**{MarkdownWriter.Escape(text)}**" : MarkdownWriter.Escape(text);
}
