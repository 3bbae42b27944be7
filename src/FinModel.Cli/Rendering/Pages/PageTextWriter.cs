using FinModel.Core.Text;

namespace FinModel.Cli.Rendering.Pages;

/// <summary>A page as text in columns.</summary>
internal sealed class PageTextWriter(Terminal terminal)
{
    private const string Gap = "  ";

    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(Page page)
    {
        terminal.Out.WriteLine(_ink.Bold(page.Title));
        terminal.Out.WriteLine(page.Subtitle);
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case PageHeading heading:
                    terminal.Out.WriteLine();
                    terminal.Out.WriteLine(_ink.Bold(heading.Text));
                    break;
                case PageSentence sentence:
                    foreach (var row in Wrapping.Rows(sentence.Text, terminal.Width, ""))
                    {
                        terminal.Out.WriteLine(sentence.IsBad ? _ink.Red(row) : row);
                    }

                    break;
                case PageTable table:
                    Write(table);
                    break;
            }
        }
    }

    private void Write(PageTable table)
    {
        var widths = table.Headings.Select((heading, i) => table.Rows.Max(r => (int?)Width(r.Cells[i], i, table)) is { } width ? Math.Max(width, Width(heading, i, table)) : 0).ToArray();
        Shrink(widths, table);
        terminal.Out.WriteLine(_ink.Dim(Row(table.Headings, widths, table)));
        foreach (var row in table.Rows)
        {
            var text = Row(row.Cells, widths, table);
            terminal.Out.WriteLine(row.IsBad ? _ink.Red(text) : text);
        }
    }

    // What does not fit is taken from the widest column of text.
    private void Shrink(int[] widths, PageTable table)
    {
        var excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - terminal.Width;
        while (excess > 0 && table.FirstNumber > 0)
        {
            var widest = Array.IndexOf(widths, widths.Take(table.FirstNumber).Max());
            if (widths[widest] <= 8)
            {
                return;
            }

            widths[widest]--;
            excess--;
        }
    }

    private static string Row(IReadOnlyList<string> cells, int[] widths, PageTable table) => string.Join(Gap, cells.Select((cell, i) => i >= table.FirstNumber
        ? TextColumns.Number(cell, widths[i])
        : TextColumns.Left(DisplayWidth.Elide(cell, widths[i]), widths[i]))).TrimEnd();

    private static int Width(string cell, int column, PageTable table) => column >= table.FirstNumber ? TextColumns.NumberWidth(cell) : DisplayWidth.Of(cell);
}
