using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What inputs must be for a line to have a value: the answer nearest to the scenario, and others; or where it was looked in vain.</summary>
internal sealed record SolveAnswer(GoalSeekResult Result, Plan Plan) : Answer
{
    private const int MostAnswers = 10;
    private const int MostInputs = 3;

    /// <inheritdoc/>
    public override Datum ToDatum(Words words)
    {
        var (first, line) = (Result.Answers.Count > 0 ? Result.Answers[0] : null, Result.Target.Line);
        return Datum.Fields(
            ("target", Datum.Fields(("line", Result.Target.Id), ("period", Result.Target.PeriodId), ("value", Datum.Of(Result.Wanted, line)))),
            ("inputs", Datum.List(Result.Inputs.Select((input, i) => (input.Cell, input.From, To: first?.Inputs[i].Value)), input => Datum.Fields(
                ("id", input.Cell.Id), ("period", input.Cell.PeriodId), ("from", Datum.Of(input.From, input.Cell.Line)),
                ("to", Datum.Of(input.To, input.Cell.Line))))),
            ("achieved", Datum.Of(first?.Achieved, line)),
            ("evaluations", Result.Evaluations),
            ("converged", Result.Converged),
            ("set", Datum.List(first is null ? [] : Changes(first))),
            ("unusual", first is not { Unusual: { Count: > 0 } unusual } ? Datum.Absent : Datum.List(unusual, u => Datum.Fields(
                ("id", u.Cell.Id), ("period", u.Cell.PeriodId), ("reason", u.Why switch
                {
                    UnusualValue.OtherSign => "other sign",
                    UnusualValue.AboveWhole => "above 100%",
                    _ => "outside uncertainty",
                })))),
            ("others", Datum.List(Result.Answers.Skip(1), answer => Datum.Fields(
                ("inputs",
                    Datum.List(answer.Inputs, i => Datum.Fields(("id", i.Cell.Id), ("period", i.Cell.PeriodId), ("to", Datum.Of(i.Value, i.Cell.Line)))))))))
            .With(Result.Search is { } search ? SearchText.ToFields(search, line, Result.Inputs[0].Cell.Line, words) : []);
    }

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        var figures = new Figures(words);
        yield return new Table(2, [.. Headings(words), "answer"],
            [.. Result.Answers.SelectMany((answer, i) => Result.Inputs.Zip(answer.Inputs).Select(pair => new TableRow(
        [
            pair.First.Cell.Id, Period(pair.First.Cell), figures.Of(pair.First.From, pair.First.Cell.Line), figures.Of(pair.Second.Value, pair.First.Cell.Line),
            new Cell("", i + 1),
        ])))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        if (Result.Answers is not [var first, ..])
        {
            return new Document([.. new SearchText(Result, words).Sentences().Select(s => new Sentence(s) { Wraps = false })]);
        }

        var figures = new Figures(words);
        return new Document(
        [
            new Sentence(words.IsWithInputs(words.Label(Result.Target), figures.Text(first.Achieved, Result.Target.Line))),
            new Table(2, Headings(words), [.. Result.Inputs.Zip(first.Inputs).Select(pair => new TableRow(
                [pair.First.Cell.Id, Period(pair.First.Cell), figures.Of(pair.First.From, pair.First.Cell.Line),
                    figures.WithDecimals(pair.Second.Value, pair.First.Cell.Line, first.Decimals)]))]),
            .. Anywhere(first, figures, words),
            .. first.Unusual.GroupBy(u => (u.Cell.Id, u.Value, u.Why)).Select(g => g.First())
                .Select(u => new Sentence(words.OutOfUsual(u.Cell.ToString(), figures.WithDecimals(u.Value, u.Cell.Line, first.Decimals).Text, u.Why))),
            .. Others(figures, words),
            new Sentence(words.ToTheLastDigit(string.Join(' ', Changes(first).Select(c => $"--set {c}")))) { Wraps = false },
        ]);
    }

    private static IReadOnlyList<Cell> Headings(Words words) =>
        [new Cell(words.Input, "Input"), new Cell(words.Period, "Period"), new Cell(words.From, "from"), new Cell(words.To, "to")];

    private static Cell Period(PlanCell cell) => cell.Period is null ? "" : cell.PeriodId;

    private IEnumerable<Block> Anywhere(GoalSeekAnswer answer, Figures figures, Words words)
    {
        var input = Result.Inputs[0].Cell;
        return answer.Anywhere is var (low, high)
            ? [new Sentence(words.SameAnywhere(input.Id, figures.Text(low, input.Line), figures.Text(high, input.Line)))]
            : [];
    }

    private IEnumerable<Block> Others(Figures figures, Words words) => Result.Answers.Count < 2 ? [] :
        [new Sentence(
            words.AlsoWith(string.Join(words.Comma, Result.Answers.Skip(1).Take(MostAnswers).Select(a => Text(a, figures, words))),
                Result.Answers.Count > MostAnswers + 1))];

    // Inputs that move together to one value are said once; of many, the first ones tell the answers apart.
    private static string Text(GoalSeekAnswer answer, Figures figures, Words words)
    {
        var texts = answer.Inputs.GroupBy(i => (i.Cell.Id, i.Value))
            .Select(g => $"{(g.Count() > 1 ? g.Key.Id : g.First().Cell)} {figures.WithDecimals(g.Key.Value, g.First().Cell.Line, answer.Decimals).Text}")
            .ToList();
        return string.Join(words.And, texts.Take(MostInputs)) + (texts.Count > MostInputs ? words.AndSoOn : "");
    }

    // An answer as changes that give it again; one for all cells of an input that become the same.
    private IEnumerable<string> Changes(GoalSeekAnswer answer)
    {
        foreach (var input in answer.Inputs.GroupBy(i => i.Cell.Id))
        {
            var values = input.Select(i => i.Value).Distinct().ToList();
            var isWhole = values.Count == 1 && Plan.Cells.Count(c => c.Origin == CellOrigin.Input && c.Id == input.Key) == input.Count();
            foreach (var (cell, value) in isWhole ? input.Take(1) : input)
            {
                yield return $"{(isWhole ? cell.Id : cell)}={Literals.Of(cell.Line, value)}";
            }
        }
    }
}
