using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Reviews;
using FinModel.Presentation.Exchange;

namespace FinModel.Web.Page;

/// <summary>What reviewers said: a table of all of it, and for the script, which shows it beside the figures that it is about.</summary>
internal static class ReviewData
{
    public static Datum Of(IReadOnlyList<Review> reviews) => Datum.List(reviews, r => Datum.Fields(
        ("line", r.Line), ("period", r.Period), ("text", r.ToString()), ("resolved", r.IsResolved)));

    public static void Write(HtmlBuilder html, Plan plan, IReadOnlyList<Review> reviews)
    {
        if (reviews.Count == 0)
        {
            return;
        }

        var cells = plan.Cells.Where(c => c.IsOwn).ToLookup(c => c.Id, StringComparer.Ordinal);
        var members = plan.Cells.Where(c => c.IsOwn && c.Member is not null).ToLookup(c => c.Line.Name, StringComparer.Ordinal);
        html.Say("h3", TextPool.Both(w => w.Page["comments"]));
        html.Open("div", ("class", "scroll")).Open("table", ("class", "list"), ("id", "comments")).Open("tbody").NewLine();
        foreach (var review in reviews)
        {
            var cell = cells[review.Line].Concat(members[review.Line]).FirstOrDefault(c => review.Period.Length == 0 || c.PeriodId == review.Period);
            html.Open("tr", ("data-why", cell?.Slot.ToString(CultureInfo.InvariantCulture)), ("class", review.IsResolved ? "quiet" : null));
            html.Say("th", About(review, cell), ("scope", "row"), ("class", "text")).Plain("td", review.ToString(), ("class", "text"));
            html.Say("td", review.IsResolved ? TextPool.Both(w => w.Resolved) : new PlanLabel("", ""), ("class", "text")).Close().NewLine();
        }

        html.Close().Close().Close();
    }

    private static PlanLabel About(Review review, PlanCell? cell) => cell is null
        ? new PlanLabel($"{review.Line} {review.Period}".Trim(), $"{review.Line} {review.Period}".Trim())
        : TextPool.Both(w => review.Period.Length > 0 ? w.Label(cell) : w.Label(cell.Line, cell.Member));
}
