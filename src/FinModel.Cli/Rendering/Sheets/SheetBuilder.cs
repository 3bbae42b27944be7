using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Cli.Series;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering.Sheets;

/// <summary>Lays a result out as a page: the statements of the plan, in their order.</summary>
internal sealed class SheetBuilder(ModelResult result, Timeline timeline, ModelRequest request)
{
    private readonly Words _words = request.Words;
    private readonly SeriesReader _reader = new(result, timeline);

    /// <summary>All statements, or only the chosen lines.</summary>
    public Sheet Build(IReadOnlyList<LineChoice> chosen)
    {
        var periods = timeline.Shown.ToList();
        var firstEstimate = periods.FindIndex(p => p.IsEstimate);
        return new Sheet(
            _words.Label(result.Plan.Label),
            Subtitle(),
            [.. Failing(c => c.IsRequired, _words.Fails), .. Failing(c => c.IsWarning, _words.Warns), .. Faults()],
            [.. periods.Select(p => p.Label)],
            firstEstimate < 0 ? periods.Count : firstEstimate,
            chosen.Count > 0 ? [Chosen(chosen)] : [.. result.Plan.Statements.Where(IsShown).Select(Section).Where(s => !s.IsEmpty)],
            chosen.Count > 0 ? [] : [.. Aside(), .. Holding(), .. Unanswered(), .. Circles()],
            _words);
    }

    private bool IsShown(PlanStatement statement) => request.Statements.Count == 0 ? !statement.IsAside : request.Statements.Contains(statement.Name);

    private IEnumerable<string> Aside()
    {
        var aside = result.Plan.Statements.Where(s => s.IsAside && !IsShown(s)).Select(s => s.Name).ToList();
        return aside.Count == 0 || request.Statements.Count > 0 ? [] : [_words.AlsoThere(string.Join(", ", aside))];
    }

    private string Subtitle()
    {
        var scenario = result.Scenario.Name == PlanScenario.Base.Name ? _words.Label(result.Scenario.Label) : $"{_words.Scenario} {result.Scenario.Name}: {_words.Label(result.Scenario.Label)}";
        var changes = request.Changes.Count == 0 ? "" : $" · {_words.Changes} {string.Join(", ", request.Changes)}";
        return $"{scenario}{changes} · {UnitText.Reporting(result.Plan, _words)}";
    }

    private SheetSection Section(PlanStatement statement)
    {
        var builder = new SectionBuilder(_reader, result.Plan, _words);
        foreach (var row in statement.Rows)
        {
            switch (row)
            {
                case PlanHeaderRow header:
                    builder.Header(_words.Label(header.Label));
                    break;
                case PlanLineRow { Hints.IsHidden: false } line:
                    builder.Add(line);
                    break;
            }
        }

        return builder.Build(_words.Label(statement.Label));
    }

    private SheetSection Chosen(IReadOnlyList<LineChoice> chosen)
    {
        var builder = new SectionBuilder(_reader, result.Plan, _words);
        foreach (var choice in chosen)
        {
            builder.Add(choice);
        }

        return builder.Build("");
    }

    private IEnumerable<string> Failing(Func<PlanCheck, bool> isAsked, string word) => result.Checks
        .Where(c => isAsked(c.Check) && c.Failed)
        .Select(c => $"{Words.In(word, c.Instance.Period)}: {_words.Label(c.Check.Label)} ({c.Check.Condition}; {NumberText.Side(c.Left, c.Check)} / {NumberText.Side(c.Right, c.Check)})");

    private IEnumerable<string> Unanswered() => result.Checks
        .Where(c => !c.Check.IsAudit && !c.IsMeaningful)
        .GroupBy(c => c.Check)
        .Select(g => $"{_words.NotAsked(string.Join(", ", g.Select(c => c.Instance.Period?.Label).OfType<string>().Distinct()))}: {_words.Label(g.Key.Label)} ({g.Key.Condition})");

    private IEnumerable<string> Faults() => result.Faults
        .Where(f => f.Cell.Timeline is null || f.Cell.Timeline == timeline)
        .Select(f => $"{_words.Faults}: {f.Cell}: {f.Reason}");

    private IEnumerable<string> Holding()
    {
        // A check that warns is not counted where it does.
        var checks = result.Checks.Where(c => !c.Check.IsAudit).GroupBy(c => c.Check).ToList();
        var holding = checks.Count(c => c.All(r => r.Passed));
        return holding > 0 && checks.TrueForAll(c => c.Key.IsWarning || !c.Any(r => r.Failed)) ? [_words.ChecksHold(holding)] : [];
    }

    private static string Residual(double residual) => residual == 0 ? "0" : residual.ToString("0.#E+0", CultureInfo.InvariantCulture);

    private IEnumerable<string> Circles() => result.Circles
        .Where(c => c.Converged)
        .GroupBy(c => string.Join(", ", c.Circle.Cuts.Select(cut => _words.Label(cut.Line.Label)).Distinct(StringComparer.Ordinal)))
        .Select(g => _words.Circle(g.Key, g.Count(), g.Sum(c => c.Evaluations), Residual(g.Max(c => c.Residual))));
}
