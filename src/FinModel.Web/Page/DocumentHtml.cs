using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>A document as html: the same in both languages, block by block.</summary>
internal sealed class DocumentHtml(HtmlBuilder html)
{
    /// <summary>Writes what an answer says to people; whose page it is stands elsewhere.</summary>
    public void Write(Answer answer)
    {
        foreach (var (english, chinese) in answer.ToDocument(Words.Of("en")).Blocks.Zip(answer.ToDocument(Words.Of("zh")).Blocks))
        {
            switch (english, chinese)
            {
                case (Heading heading, Heading other):
                    html.Say("h3", new PlanLabel(heading.Text, other.Text));
                    break;
                case (Sentence sentence, Sentence other):
                    html.Say("p", new PlanLabel(sentence.Text.Trim(), other.Text.Trim()), ("class", Class(sentence.Tone)));
                    break;
                case (Table table, Table other):
                    Write(table, other);
                    break;
            }

            html.NewLine();
        }
    }

    private static string? Class(Tone tone) => tone switch { Tone.Bad => "bad", Tone.Quiet => "quiet", _ => null };

    private void Write(Table table, Table other)
    {
        html.Open("div", ("class", "scroll")).Open("table", ("class", "list")).Open("thead").Open("tr");
        foreach (var (i, (heading, named)) in table.Headings.Zip(other.Headings).Index())
        {
            html.Say("th", new PlanLabel(heading.Text.Trim(), named.Text.Trim()), ("scope", "col"), ("class", Side(table, i)));
        }

        html.Close().Close().Open("tbody").NewLine();
        foreach (var (row, named) in table.Rows.Zip(other.Rows))
        {
            html.Open("tr", ("class", Class(row.Tone)));
            foreach (var (i, (cell, said)) in row.Cells.Zip(named.Cells).Index())
            {
                var origin = cell.Origin?.Slot.ToString(CultureInfo.InvariantCulture);
                html.Say(i == 0 ? "th" : "td", new PlanLabel(cell.Text.Trim(), said.Text.Trim()), ("scope", i == 0 ? "row" : null), ("class", Side(table, i)),
                    ("data-why", origin));
            }

            html.Close().NewLine();
        }

        html.Close().Close().Close();
    }

    private static string? Side(Table table, int column) => column < table.TextColumns ? "text" : null;
}
