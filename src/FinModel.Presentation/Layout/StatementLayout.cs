using FinModel.Compiler.Plans;
using FinModel.Presentation.Series;

namespace FinModel.Presentation.Layout;

/// <summary>
/// A statement as it is laid out, whoever shows it: which rows it has, in which order, and which of them make a grid. A workbook, which has a column
/// for figures for all time, shows the rows as they follow each other; a page parts the figures for all time, which stand in a box, from those over
/// time.
/// </summary>
/// <param name="Statement">The model's; null for lines that are asked for alone.</param>
/// <param name="Blocks">Its rows.</param>
internal sealed record StatementLayout(PlanStatement? Statement, IReadOnlyList<LayoutBlock> Blocks)
{
    /// <summary>All rows, in order.</summary>
    public IEnumerable<LayoutRow> Rows => Blocks.SelectMany(b => b.Rows);

    /// <summary>The figures for all time, with the headings above them.</summary>
    public IEnumerable<LayoutBlock> Box => Blocks.Select(b => b with { Rows = Part(b, isOnce: true) }).Where(b => b.Rows.Count > 0);

    /// <summary>The figures over time, with the headings above them.</summary>
    public IEnumerable<LayoutRow> Table => Blocks.SelectMany(b => Part(b, isOnce: false));

    /// <summary>A statement of the model.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="hasFigures">Whether there is something to show of a line or member over time.</param>
    public static StatementLayout Of(PlanStatement statement, Func<LineChoice, bool> hasFigures) =>
        new(statement, LayoutBuilder.Build(statement.Rows, hasFigures));

    /// <summary>Lines or members alone, each under its own name.</summary>
    public static StatementLayout Of(IEnumerable<LineChoice> chosen, Func<LineChoice, bool> hasFigures) =>
        new(null, [new LayoutBlock([.. chosen.Where(c => LayoutBuilder.IsShown(c, hasFigures)).Select(Alone)], [])]);

    private static LayoutRow Alone(LineChoice choice)
    {
        var (line, label) = (choice.Line, choice.Line.Label);
        var named = choice.Member is not { Label: var member } ? label
            : new PlanLabel($"{label.English}: {member.English}", $"{label.Chinese}：{member.Chinese}");
        return new LayoutRow(named, 0, RowStyle.Plain, new PlanLineRow(named, line, line.Hints.IsDeducted, line.Hints), choice);
    }

    // A heading goes with what stands below it, into the one part, the other, or both.
    private List<LayoutRow> Part(LayoutBlock block, bool isOnce) =>
        [.. block.Rows.Where(r => r.Style == RowStyle.Header ? Below(r).Any(b => b.IsOnce == isOnce) : r.IsOnce == isOnce)];

    private IEnumerable<LayoutRow> Below(LayoutRow heading) =>
        Rows.SkipWhile(r => !ReferenceEquals(r, heading)).Skip(1).TakeWhile(r => r.Style != RowStyle.Header);
}
