using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Layout;

/// <summary>Puts the figures of a result into statements: those of the plan, in their order, or the lines that were chosen.</summary>
internal sealed class StatementsBuilder(ModelResult result, IReadOnlyList<TimelinePeriod> periods, Words words, bool isLive = false)
{
    private const string Blank = "–";

    private readonly HiddenZeros _zeros = new(result.Plan, cell => result[cell], isLive);

    /// <summary>Over the periods of one timeline.</summary>
    public StatementsBuilder(ModelResult result, Timeline timeline, Words words)
        : this(result, [.. timeline.Listed], words)
    {
    }

    /// <summary>The statements, as the plan has them; with history where none of them is one of the three.</summary>
    public StatementSet Build(IEnumerable<PlanStatement> statements)
    {
        var all = statements.ToList();
        var shown = Shown(all.TrueForAll(s => s.IsAside) ? all.SelectMany(s => s.Rows).OfType<PlanLineRow>().Select(r => r.Line) : []);
        var reader = new SeriesReader(result, shown);
        bool HasFigures(LineChoice choice) => !reader.Read(choice).Values.All(v => v.IsBlank || _zeros.Leaves(v.Cell!));
        return Build(all.Select(s => StatementLayout.Of(s, HasFigures)).Where(s => s.Blocks.Count > 0), reader, shown);
    }

    /// <summary>The lines alone.</summary>
    public StatementSet Build(IReadOnlyList<LineChoice> chosen)
    {
        var shown = Shown(chosen.Select(c => c.Line));
        var reader = new SeriesReader(result, shown);
        return Build([StatementLayout.Of(chosen, choice => !reader.Read(choice).Values.All(v => v.IsBlank))], reader, shown);
    }

    // History begins where one of the lines has something to show: a nought that is only computed is what there is where nothing was reported.
    private List<TimelinePeriod> Shown(IEnumerable<PlanLine> lines)
    {
        var asked = periods.Any(p => p.IsHistory) ? lines.ToHashSet() : [];
        var begun =
            result.Plan.Cells.Where(c => c.Period is { IsHistory: true } && asked.Contains(c.Line) && IsSomething(c)).Select(c => c.Period!.Period).ToList();
        return [.. periods.Where(p => !p.IsHistory || begun.Exists(b => b.Frequency == p.Period.Frequency && b <= p.Period))];
    }

    private bool IsSomething(PlanCell cell) => double.IsFinite(result[cell]) && (result[cell] != 0 || cell.Formula is null);

    private StatementSet Build(IEnumerable<StatementLayout> layouts, SeriesReader reader, IReadOnlyList<TimelinePeriod> shown)
    {
        var firstEstimate = shown.TakeWhile(p => !p.IsEstimate).Count();
        return new StatementSet([.. shown.Select(p => p.Label)], firstEstimate, [.. layouts.Select(l => Section(l, reader))], words.Line, words.Unit);
    }

    private StatementSection Section(StatementLayout layout, SeriesReader reader) => new(
        layout.Statement is { } statement ? words.Label(statement.Label) : "",
        [.. layout.Box.Select(b => Box(b, reader))],
        [.. layout.Table.Select(r => Row(r, reader))]);

    private StatementBox Box(LayoutBlock block, SeriesReader reader)
    {
        List<StatementRow> rows = [.. block.Rows.Select(r => Row(r, reader))];
        return new StatementBox(rows, block.IsGrid ? Grid(rows, block.Grid.Count) : null);
    }

    // Each line has its heading and a row for each member.
    private static MemberGrid Grid(List<StatementRow> rows, int lines)
    {
        var columns = rows.Chunk(rows.Count / lines).ToList();
        return new MemberGrid(
            [.. columns[0].Skip(1).Select(m => m.Label)],
            [.. columns.Select(c => (Head: c[0], Members: c.Skip(1).ToList())).Select(c =>
                new MemberGridColumn(c.Head.Label, c.Members[0].Unit,
                    c.Members.ConvertAll(m => m.Cells[0])) { Origins = c.Members.ConvertAll(m => m.Origin) })]);
    }

    private StatementRow Row(LayoutRow row, SeriesReader reader)
    {
        var label = words.Label(row.Label);
        if (row.Choice is not { } choice)
        {
            return new StatementRow(label, row.Indent, "", row.Style, []);
        }

        var values = reader.Read(choice).Values;
        return new StatementRow(label, row.Indent, Unit(choice), row.Style, [.. values.Select(v => Text(v, row))])
        {
            Origin = new RowOrigin(row, [.. values.Select(v => v.Cell)]),
        };
    }

    private string Text(SeriesValue value, LayoutRow row) =>
        value.Value is { } number ? NumberText.Of(row.IsNegated ? -1.0 * number : number, row.Choice!.Line, row.Decimals, words)
        : value.IsNotMeaningful ? NumberText.NotMeaningful
        : value.IsBlank ? Blank
        : NumberText.Missing;

    // What the page is in is said at the top, once.
    private string Unit(LineChoice choice)
    {
        var unit = UnitText.Shown(choice.Line, choice.Member, result.Plan, words);
        return unit == UnitText.Reporting(result.Plan, words) && choice.Line.Kind != LineKind.Constant ? "" : unit;
    }
}
