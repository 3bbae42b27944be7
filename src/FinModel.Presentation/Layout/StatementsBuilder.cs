using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Layout;

/// <summary>Lays a result out as statements: those of the plan, in their order, or the lines that were chosen.</summary>
internal sealed class StatementsBuilder(ModelResult result, IReadOnlyList<TimelinePeriod> periods, Words words)
{
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
        return Build([.. all.Select(s => Section(s, reader)).Where(s => !s.IsEmpty)], shown);
    }

    /// <summary>The lines alone.</summary>
    public StatementSet Build(IReadOnlyList<LineChoice> chosen)
    {
        var shown = Shown(chosen.Select(c => c.Line));
        var builder = new SectionBuilder(new SeriesReader(result, shown), result.Plan, words);
        foreach (var choice in chosen)
        {
            builder.Add(choice);
        }

        return Build([builder.Build("")], shown);
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

    private StatementSet Build(IReadOnlyList<StatementSection> sections, IReadOnlyList<TimelinePeriod> shown)
    {
        var firstEstimate = shown.TakeWhile(p => !p.IsEstimate).Count();
        return new StatementSet([.. shown.Select(p => p.Label)], firstEstimate, sections, words.Line, words.Unit);
    }

    private StatementSection Section(PlanStatement statement, SeriesReader reader)
    {
        var builder = new SectionBuilder(reader, result.Plan, words, result.Plan.HidesZeros);
        foreach (var row in statement.Rows)
        {
            switch (row)
            {
                case PlanHeaderRow header:
                    builder.Header(words.Label(header.Label));
                    break;
                case PlanLineRow { Hints.IsHidden: false } line:
                    builder.Add(line);
                    break;
            }
        }

        return builder.Build(words.Label(statement.Label));
    }
}
