using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>The model's values beside consensus and guidance, as tables of the base case that a script keeps up to date.</summary>
internal sealed class ExpectationHtml(HtmlBuilder html, ModelResult result, bool isChinese)
{
    private readonly List<PlanExpectation> _written = [];
    private readonly ExpectationLayout _layout = ExpectationLayout.Of(result.Plan);

    /// <summary>Whether something is expected.</summary>
    public static bool IsNeeded(Plan plan) => plan.Expectations.Any(e => e.IsInForce);

    /// <summary>The tables: estimates, then what has been reported.</summary>
    public void Write()
    {
        foreach (var rows in _layout.Parts)
        {
            html.Say("h3", TextPool.Both(w => rows[0].IsReported ? w.Expectation.ReportedAgainst : w.Expectation.EstimatesAgainst));
            html.Open("div", ("class", "scroll")).Open("table", ("class", "figures expected"));
            Head(rows);
            html.Open("tbody").NewLine();
            foreach (var row in rows)
            {
                Row(row, ExpectationLayout.Kinds(rows));
            }

            html.Close().Close().Close();
        }
    }

    /// <summary>What the script holds values against, in the order in which it was written.</summary>
    public static Datum ToDatum(Plan plan, TextPool texts) => Datum.List(InForce(plan), e => Of(e, texts));

    /// <summary>What an explanation says of each, the newest of a cell first: the cell, the place among those in force or nothing, and the texts.</summary>
    public static Datum Told(Plan plan, TextPool texts)
    {
        var inForce = InForce(plan).ToList();
        return Datum.List(plan.Expectations, e => Datum.List(
        [
            e.Cell.Slot, inForce.IndexOf(e) is var place and >= 0 ? place : Datum.Nothing,
            texts.Of(TextPool.Both(w => e.IsInForce ? new ExpectationText(w).Lead(e) : new ExpectationText(w).Past(e))),
            texts.Of(TextPool.Both(w => new ExpectationText(w).Place(e))),
        ]));
    }

    private static IEnumerable<PlanExpectation> InForce(Plan plan) => ExpectationLayout.Of(plan).Parts
        .SelectMany(rows => rows.SelectMany(r => ExpectationLayout.Kinds(rows).Select(r.Of).OfType<PlanExpectation>()));

    // The cell, what it is held against, from where to where it is met, the words where it is less, met, and more, and who says so.
    private static Datum Of(PlanExpectation expectation, TextPool texts)
    {
        var words = Words.Of("en").Expectation;
        string[] said = [words.Below(expectation.Cell), words.Met(expectation), words.Above(expectation.Cell)];
        return Datum.List(
        [
            expectation.Cell.Slot, expectation.Value, End(expectation.Floor), End(expectation.Ceiling), .. said.Select(w => (Datum)ExpectationWords.Key(w)),
            texts.Of(TextPool.Both(w => new ExpectationText(w).Short(expectation))),
        ]);
    }

    private static Datum End(double end) => double.IsFinite(end) ? end : Datum.Nothing;

    private void Head(IReadOnlyList<ExpectationRow> rows)
    {
        html.Open("thead").Open("tr").Say("th", TextPool.Both(w => w.Line), ("scope", "col"));
        html.Say("th", TextPool.Both(w => w.Unit), ("scope", "col"), ("class", "unit"));
        html.Say("th", TextPool.Both(w => w.Period), ("scope", "col"), ("class", "period"));
        html.Say("th", TextPool.Both(w => rows[0].IsReported ? w.Revision.Actual : w.Revision.Estimated), ("scope", "col"));
        foreach (var kind in ExpectationLayout.Kinds(rows))
        {
            html.Say("th", TextPool.Both(w => w.Expectation.Kind(kind)), ("scope", "col"), ("class", "start"));
            html.Say("th", TextPool.Both(w => w.Expectation.Difference), ("scope", "col"));
            html.Say("th", TextPool.Both(w => w.Expectation.Result), ("scope", "col"), ("class", "verdict"));
        }

        html.Close().Close();
    }

    private void Row(ExpectationRow row, IReadOnlyList<ExpectationKind> kinds)
    {
        var (cell, words) = (row.Cell, Words.Of(isChinese ? "zh" : "en"));
        html.Open("tr").Say("th", TextPool.Both(w => w.Label(cell.Line, cell.Member)), ("scope", "row"));
        html.Say("td", TextPool.Both(w => Presentation.Formats.UnitText.Shown(cell.Line, cell.Member, result.Plan, w)), ("class", "unit"));
        html.Plain("td", cell.Period?.Label ?? "", ("class", "period"));
        html.Plain("td", new Presentation.Documents.Figures(words).Text(result, cell), ("data-c", cell.Slot.ToString(CultureInfo.InvariantCulture)));
        foreach (var kind in kinds)
        {
            Expected(row.Of(kind), row);
        }

        html.Close().NewLine();
    }

    // The expectation's place among all that were written leads the script to it.
    private void Expected(PlanExpectation? expectation, ExpectationRow row)
    {
        if (expectation is null)
        {
            html.Plain("td", "").Plain("td", "").Plain("td", "");
            return;
        }

        var place = _written.Count.ToString(CultureInfo.InvariantCulture);
        _written.Add(expectation);
        var text = new ExpectationText(Words.Of(isChinese ? "zh" : "en"));
        html.Say("td", TextPool.Both(w => new ExpectationText(w).Figure(expectation)), ("class", "start"), ("title", text.Short(expectation)));
        var gap = text.Gap(expectation, result[row.Cell]);
        html.Plain("td", gap[0].Text, ("data-far", place));
        html.Plain("td", gap[1].Text, ("data-lies", place), ("class", "verdict"));
    }
}
