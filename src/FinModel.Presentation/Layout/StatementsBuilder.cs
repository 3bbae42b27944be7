using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Layout;

/// <summary>Lays a result out as statements: those of the plan, in their order, or the lines that were chosen.</summary>
internal sealed class StatementsBuilder(ModelResult result, Timeline timeline, Words words)
{
    /// <summary>The statements, as the plan has them; with history where none of them is one of the three.</summary>
    public StatementSet Build(IEnumerable<PlanStatement> statements)
    {
        var all = statements.ToList();
        var periods = Periods(all.TrueForAll(s => s.IsAside) ? all.SelectMany(s => s.Rows).OfType<PlanLineRow>().Select(r => r.Line) : []);
        var reader = new SeriesReader(result, periods);
        return Build([.. all.Select(s => Section(s, reader)).Where(s => !s.IsEmpty)], periods);
    }

    /// <summary>The lines alone.</summary>
    public StatementSet Build(IReadOnlyList<LineChoice> chosen)
    {
        var periods = Periods(chosen.Select(c => c.Line));
        var builder = new SectionBuilder(new SeriesReader(result, periods), result.Plan, words);
        foreach (var choice in chosen)
        {
            builder.Add(choice);
        }

        return Build([builder.Build("")], periods);
    }

    // History begins where a line that is shown has a value.
    private List<TimelinePeriod> Periods(IEnumerable<PlanLine> lines)
    {
        var shown = lines.ToHashSet();
        var first = timeline.Listed.First(p => p.IsShown || result.Plan.Cells.Any(c => c.Period == p && shown.Contains(c.Line) && double.IsFinite(result[c])));
        return [.. timeline.Listed.SkipWhile(p => p != first)];
    }

    private StatementSet Build(IReadOnlyList<StatementSection> sections, List<TimelinePeriod> periods)
    {
        var firstEstimate = periods.FindIndex(p => p.IsEstimate);
        return new StatementSet([.. periods.Select(p => p.Label)], firstEstimate < 0 ? periods.Count : firstEstimate, sections, words.Line, words.Unit);
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
