using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>Who says what is given: each source once, with how many figures rest on it and where they stand. Figures of a table that names no sources
/// are the table's.</summary>
internal static class SourceHtml
{
    public static void Write(HtmlBuilder html, Plan plan)
    {
        html.Say("h3", Word("sources"));
        html.Open("div", ("class", "scroll")).Open("table", ("class", "list")).Open("thead").Open("tr");
        html.Say("th", TextPool.Both(w => w.Source), ("scope", "col"), ("class", "text")).Say("th", Word("figures_count"), ("scope", "col"))
            .Say("th", Word("where"), ("scope", "col"), ("class", "text"));
        html.Close().Close().Open("tbody").NewLine();
        foreach (var group in plan.Cells.Where(c => c.Source is not null).Select(c => c.Source!)
            .GroupBy(s => s.Provenance == Provenance.Printed ? s.Span.Source.Path : s.Text))
        {
            html.Open("tr").Say("th", TextPool.Both(w => SourceVocabulary.Say(group.Key, w)), ("scope", "row"), ("class", "text"));
            html.Plain("td", group.Count().ToString(CultureInfo.InvariantCulture));
            html.Plain("td", string.Join(", ", group.Select(s => s.Span.Source.Path).Distinct()), ("class", "text")).Close().NewLine();
        }

        html.Close().Close().Close();
    }

    private static PlanLabel Word(string key) => TextPool.Both(w => w.Page[key]);
}
