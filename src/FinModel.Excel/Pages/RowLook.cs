using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>How the cells of a line's row look: colours by origin, shading of estimates, rules of totals, the edge where estimates begin.</summary>
internal sealed class RowLook(PeriodColumns columns)
{
    public CellStyle Of(PlanCell cell, PlanHints hints) => new(
        cell.Origin == CellOrigin.Input ? Ink.Link : cell.Formula is null ? Ink.Input : Ink.Plain,
        NumberFormats.Of(cell.Line, cell.Member, hints),
        cell.Period is { IsEstimate: true } ? Ground.Estimate : Ground.None,
        cell.Period is null ? RuleOf(hints) : WithEdge(RuleOf(hints), cell.Timeline ?? columns.Main, cell.Period));

    /// <summary>Rules and shading run through periods that are blank, too, of each timeline that the row has figures of.</summary>
    public void Fill(Sheet sheet, int row, IReadOnlyList<PlanCell> cells, PlanHints hints)
    {
        var timelines = cells.Where(c => c.Period is not null).Select(c => c.Timeline ?? columns.Main).ToHashSet();
        foreach (var (timeline, period, column) in columns.All.Where(c => timelines.Contains(c.Timeline)))
        {
            var cell = sheet[row, column];
            if (cell.Origin is null && cell.Formula is null)
            {
                cell.Style =
                    new CellStyle(Ink.Plain, Ground: period.IsEstimate ? Ground.Estimate : Ground.None, Rule: WithEdge(RuleOf(hints), timeline, period));
            }
        }
    }

    public static Rule WithEdge(Rule rule, Timeline timeline, TimelinePeriod period)
    {
        var isEdge = period.IsEstimate && timeline.IndexOf(period.Period) is var index && (index == 0 || !timeline.Periods[index - 1].IsEstimate);
        return !isEdge ? rule : rule switch
        {
            Rule.Subtotal => Rule.SubtotalLeft,
            Rule.Total => Rule.TotalLeft,
            _ => Rule.Left,
        };
    }

    public static Rule RuleOf(PlanHints hints) => hints.IsTotal ? Rule.Total : hints.IsSubtotal ? Rule.Subtotal : Rule.None;
}
