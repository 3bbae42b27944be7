using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Layout;

namespace FinModel.Excel.Pages;

/// <summary>How the cells of a line's row look: colours by origin, shading of estimates, rules of totals, the edge where estimates begin.</summary>
internal sealed class RowLook(PeriodColumns columns)
{
    public CellStyle Of(PlanCell cell, PlanHints hints, RowStyle style) => new(
        cell.Origin == CellOrigin.Input ? Ink.Link : cell.Formula is null ? Ink.Input : Ink.Plain,
        NumberFormats.Of(cell.Line, cell.Member, hints),
        cell.Period is { IsEstimate: true } ? Ground.Estimate : Ground.None,
        cell.Period is null ? RuleOf(style) : WithEdge(RuleOf(style), StatementColumn.IsFirstEstimate(cell.Timeline ?? columns.Main, cell.Period)));

    /// <summary>Rules and shading run through periods that are blank, too, of each timeline that the row has figures of.</summary>
    public void Fill(Sheet sheet, int row, IReadOnlyList<PlanCell> cells, RowStyle style)
    {
        var timelines = cells.Where(c => c.Period is not null).Select(c => c.Timeline ?? columns.Main).ToHashSet();
        foreach (var (of, column) in columns.All.Where(c => timelines.Contains(c.Of.Timeline)))
        {
            var cell = sheet[row, column];
            if (cell.Origin is null && cell.Formula is null)
            {
                cell.Style =
                    new CellStyle(Ink.Plain, Ground: of.Period.IsEstimate ? Ground.Estimate : Ground.None, Rule: WithEdge(RuleOf(style), of.BeginsEstimates));
            }
        }
    }

    /// <summary>A rule, with the edge where estimates begin.</summary>
    public static Rule WithEdge(Rule rule, bool isEdge) => !isEdge ? rule : rule switch
    {
        Rule.Subtotal => Rule.SubtotalLeft,
        Rule.Total => Rule.TotalLeft,
        _ => Rule.Left,
    };

    /// <summary>The rule that sets a row off.</summary>
    public static Rule RuleOf(RowStyle style) => style switch
    {
        RowStyle.Total => Rule.Total,
        RowStyle.Subtotal => Rule.Subtotal,
        _ => Rule.None,
    };
}
