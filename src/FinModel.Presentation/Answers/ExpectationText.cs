using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Consensus and guidance as people read them.</summary>
internal sealed class ExpectationText(Words words)
{
    private readonly Figures _figures = new(words);

    /// <summary>What is expected: a figure, or a range.</summary>
    public string Figure(PlanExpectation expectation)
    {
        string Text(double value) => _figures.Text(value, expectation.Cell.Line);
        return !expectation.IsRange ? Text(expectation.Value)
            : (expectation.Low, expectation.High) switch
            {
                ({ } low, { } high) => words.Expectation.Range(Text(low), Text(high)),
                ({ } low, _) => words.Expectation.AtLeast(Text(low)),
                (_, { } high) => words.Expectation.AtMost(Text(high)),
                _ => words.Expectation.Withdrawn,
            };
    }

    /// <summary>How far a value is from it: a percentage in points, anything else as a share where there is one.</summary>
    public Cell Difference(ExpectationGap gap)
    {
        var (line, expected) = (gap.Expectation.Cell.Line, gap.Expectation.Value);
        return Figures.Change(expected, gap.Value, line) is { Text.Length: > 0 } share ? share : _figures.Difference(gap.Difference, line);
    }

    /// <summary>Where a value lies.</summary>
    public string Result(ExpectationGap gap) => words.Expectation.Say(gap.Verdict, gap.Expectation.Cell);

    /// <summary>How far a value is from what is expected of it, and where it lies, as cells of a table.</summary>
    public Cell[] Gap(PlanExpectation expectation, double value)
    {
        var gap = new ExpectationGap(expectation, value);
        return [Difference(gap), Result(gap)];
    }

    /// <summary>What an explanation says of it: how far the value is, what the figure is of, and who says so where.</summary>
    public IEnumerable<string> Told(PlanExpectation expectation, double value)
    {
        if (!expectation.IsInForce)
        {
            return [Past(expectation)];
        }

        var gap = new ExpectationGap(expectation, value);
        string[] far = [Difference(gap).Text, Result(gap)];
        return
        [
            gap.Verdict == Verdict.None ? Lead(expectation) : $"{Lead(expectation)} ({string.Join(words.Comma, far.Where(t => t.Length > 0))})",
            Place(expectation),
        ];
    }

    /// <summary>What is expected no longer.</summary>
    public string Past(PlanExpectation expectation) => $"{Lead(expectation)} · {Place(expectation)}";

    /// <summary>What is expected and what the figure is of.</summary>
    public string Lead(PlanExpectation expectation)
    {
        var earlier = expectation.IsNewest ? "" : words.Comma + words.Expectation.Earlier;
        var text = string.Join(words.Clause, ((string[])[Whole(expectation), .. Of(expectation)]).Where(t => t.Length > 0));
        return $"{words.Expectation.Kind(expectation.Kind)}{earlier}{words.Colon}{text}";
    }

    private string Whole(PlanExpectation expectation) => expectation.IsWithdrawn ? words.Expectation.Withdrawn : Figure(expectation);

    // Mean of how many, from the least to the greatest, since when.
    private IEnumerable<string> Of(PlanExpectation expectation)
    {
        var isConsensus = expectation.Kind == ExpectationKind.Consensus;
        var figure = expectation.Mean is null ? words.Expectation.Median : words.Expectation.Mean;
        if (isConsensus)
        {
            yield return expectation.Analysts is { } count ? words.Expectation.OfAnalysts(figure, count) : figure;
        }

        if (isConsensus && expectation is { Mean: not null, Median: { } median })
        {
            yield return $"{words.Expectation.Median} {_figures.Text(median, expectation.Cell.Line)}";
        }

        if (isConsensus && expectation is { Low: { } low, High: { } high })
        {
            yield return words.Expectation.From(_figures.Text(low, expectation.Cell.Line), _figures.Text(high, expectation.Cell.Line));
        }

        yield return Day(expectation) ?? "";
    }

    /// <summary>Who says so, and where that stands.</summary>
    public string Place(PlanExpectation expectation) => $"{words.Source}{words.Colon}{Said(expectation)} · {expectation.Source.Span}";

    /// <summary>What is expected, what the figure is of and who says so, where little room is.</summary>
    public string Short(PlanExpectation expectation) => $"{Lead(expectation)} · {Said(expectation)}";

    private string Said(PlanExpectation expectation)
    {
        var note = string.IsNullOrEmpty(expectation.Source.Note) ? "" : $" — {expectation.Source.Note}";
        return SourceVocabulary.Say(expectation.Source.Text, words) + note;
    }

    private static string? Day(PlanExpectation expectation) => expectation.Date is { } date ? CalendarDate.Text(date) : null;
}
