using FinModel.Core.Text;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>A document as markdown.</summary>
internal sealed class MarkdownPresenter(TextWriter output)
{
    private bool _isFirst = true;

    public void Write(Document document)
    {
        foreach (var block in document.Blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Title title:
                Paragraph($"# {Escape(title.Text)}");
                Paragraph(Escape(title.Subtitle));
                break;
            case Heading heading:
                Paragraph($"## {Escape(heading.Text)}");
                break;
            case Sentence sentence:
                Paragraph(Strong(Escape(sentence.Text.Trim()), sentence.Tone == Tone.Bad));
                break;
            case Table table:
                var columns = table.Figures().ToList();
                var rows = table.Rows.Select(r => columns.Select(c => Strong(Escape(r.Cells[c].Text), r.Tone == Tone.Bad)));
                Table(columns.Select(c => Escape(table.Headings[c].Text)), rows, columns.Count(c => c < table.TextColumns));
                break;
            case StatementSet statements:
                statements.Sections.ToList().ForEach(section => Write(section, statements));
                break;
            case Trees trees:
                Paragraph(string.Join('\n', trees.Roots.SelectMany(root => Items(root, 0))));
                break;
            case Listing listing:
                Write(listing.AsTable);
                break;
        }
    }

    /// <summary>Text that markdown would otherwise read as its own.</summary>
    public static string Escape(string text) =>
        HarmlessText.Line(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Strong(string text, bool isStrong) => isStrong && text.Length > 0 ? $"**{text}**" : text;

    private static IEnumerable<string> Items(TreeNode node, int depth) => node.Children.SelectMany(child => Items(child, depth + 1))
        .Prepend($"{new string(' ', depth * 2)}- {Escape(node.Label)} **{Escape(node.Value)}**{string.Concat(node.Details.Select(d => $"<br>{Escape(d)}"))}");

    private void Write(StatementSection section, StatementSet statements)
    {
        if (section.Title.Length > 0)
        {
            Paragraph($"## {Escape(section.Title)}");
        }

        foreach (var box in section.Box)
        {
            if (box.Grid is { } grid)
            {
                Table([statements.Line, .. grid.Columns.Select(Heading)],
                    grid.Members.Select((m, row) => (string[])[Escape(m), .. grid.Columns.Select(c => Escape(c.Cells[row]))]), 1);
            }
            else
            {
                Table([statements.Line, "", statements.Unit], box.Rows.Select(r => Cells(r, [r.Cells.Count > 0 ? r.Cells[0] : "", r.Unit])), 1);
            }
        }

        if (section.Rows.Count > 0)
        {
            var blanks = statements.Columns.Select(_ => "").ToList();
            Table([statements.Line, statements.Unit, .. statements.Columns],
                section.Rows.Select(r => Cells(r, [r.Unit, .. r.Cells.Count > 0 ? r.Cells : blanks])), 2);
        }
    }

    private static string Heading(MemberGridColumn column) => Escape(column.Label + (column.Unit.Length > 0 ? $" ({column.Unit})" : ""));

    private static IEnumerable<string> Cells(StatementRow row, IReadOnlyList<string> rest) => rest
        .Select(cell => Strong(Escape(cell), row.Style is RowStyle.Subtotal or RowStyle.Total))
        .Prepend(Strong(string.Concat(Enumerable.Repeat("&emsp;", row.Indent)) + Escape(row.Label), row.Style != RowStyle.Plain));

    private void Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows, int firstNumber)
    {
        var names = headings.ToList();
        Paragraph(
            string.Join('\n',
                rows.Prepend(names.Select((_, i) => i >= firstNumber ? "---:" : "---")).Prepend(names).Select(row => $"| {string.Join(" | ", row)} |")));
    }

    private void Paragraph(string text)
    {
        output.Write(_isFirst ? "" : "\n");
        output.WriteLine(text);
        _isFirst = false;
    }
}
