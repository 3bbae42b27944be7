using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Layout;

/// <summary>Lays a result out as statements: those of the plan, in their order, or the lines that were chosen.</summary>
internal sealed class StatementsBuilder(ModelResult result, Timeline timeline, Words words)
{
    private readonly SeriesReader _reader = new(result, timeline);

    /// <summary>The statements, as the plan has them.</summary>
    public StatementSet Build(IEnumerable<PlanStatement> statements) => Build([.. statements.Select(Section).Where(s => !s.IsEmpty)]);

    /// <summary>The lines alone.</summary>
    public StatementSet Build(IEnumerable<LineChoice> chosen)
    {
        var builder = new SectionBuilder(_reader, result.Plan, words);
        foreach (var choice in chosen)
        {
            builder.Add(choice);
        }

        return Build([builder.Build("")]);
    }

    private StatementSet Build(IReadOnlyList<StatementSection> sections)
    {
        var periods = timeline.Shown.ToList();
        var firstEstimate = periods.FindIndex(p => p.IsEstimate);
        return new StatementSet([.. periods.Select(p => p.Label)], firstEstimate < 0 ? periods.Count : firstEstimate, sections, words.Line, words.Unit);
    }

    private StatementSection Section(PlanStatement statement)
    {
        var builder = new SectionBuilder(_reader, result.Plan, words, result.Plan.HidesZeros);
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
