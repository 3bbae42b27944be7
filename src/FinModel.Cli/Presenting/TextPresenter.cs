using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>A document as text in columns.</summary>
internal sealed class TextPresenter(Terminal terminal)
{
    private const int BarWidth = 50;
    private const int BarLabel = 12;

    private readonly Ink _ink = new(terminal.HasColor);

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
                terminal.Out.WriteLine(_ink.Bold(title.Text));
                Write(new Sentence(title.Subtitle) { Wraps = false });
                break;
            case Heading heading:
                terminal.Out.WriteLine();
                terminal.Out.WriteLine(_ink.Bold(heading.Text));
                break;
            case Gap:
                terminal.Out.WriteLine();
                break;
            case Sentence sentence:
                Write(sentence);
                break;
            case Table table:
                new TableText(table, terminal).Write();
                break;
            case StatementSet statements:
                new StatementText(terminal).Write(statements);
                break;
            case Trees trees:
                new TreeText(terminal).Write(trees);
                break;
            case Listing listing:
                Write(listing);
                break;
            case Bars bars:
                bars.Items.ToList()
                    .ForEach(
                        b => terminal.Out.WriteLine(
                            $"{TextColumns.Number(b.Label, BarLabel)} {new string('█', (int)Math.Round(b.Share * BarWidth))}".TrimEnd()));
                break;
        }
    }

    private void Write(Sentence sentence)
    {
        foreach (var row in sentence.Wraps || terminal.IsScreen ? Wrapping.Rows(sentence.Text, terminal.Width, "") : [HarmlessText.Line(sentence.Text)])
        {
            terminal.Out.WriteLine(_ink.Of(sentence.Tone, row));
        }
    }

    // One row each where another program reads them.
    private IEnumerable<string> Detail(string text) =>
        terminal.IsScreen ? Wrapping.Rows(text, terminal.Width, "  ") : [DisplayWidth.Elide(text, terminal.Width)];

    private void Write(Listing listing)
    {
        var items = listing.Groups.SelectMany(g => g.Items).ToList();
        var id = items.Select(e => e.Id.Length).DefaultIfEmpty().Max();
        var unit = items.Select(e => DisplayWidth.Of(e.Unit)).DefaultIfEmpty().Max();
        foreach (var (number, group) in listing.Groups.Index())
        {
            terminal.Out.Write(number > 0 ? "\n" : "");
            terminal.Out.WriteLine(_ink.Bold(group.Title));
            foreach (var item in group.Items)
            {
                terminal.Out.WriteLine(
                    $"{(item.IsMarked ? _ink.Cyan("i") : " ")} {TextColumns.Left(item.Id, id)}  {_ink.Dim(TextColumns.Left(item.Unit, unit))}  {item.Label}");
                foreach (var detail in item.Details)
                {
                    foreach (var row in Detail($"    {HarmlessText.Line(detail)}"))
                    {
                        terminal.Out.WriteLine(_ink.Dim(row));
                    }
                }
            }
        }
    }
}
