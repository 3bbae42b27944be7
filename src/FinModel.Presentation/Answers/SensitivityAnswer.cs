using FinModel.Analysis.Sensitivities;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>A line at different values of one or two inputs.</summary>
internal sealed record SensitivityAnswer(SensitivityTable Result) : Answer
{
    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("output", Result.Output.ToString()),
        ("base", Datum.Of(Result.Base, Result.Output.Line)),
        ("row", Range(Result.Row)),
        ("column", Range(Result.Column)),
        ("table", Datum.List(Result.Table, row => Datum.List(row, value => Datum.Of(value, Result.Output.Line)))));

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        var (figures, line) = (new Figures(words), Result.Output.Line);
        Cell Input(double value, InputRange range) => range.IsAdded ? figures.Difference(value, range.Cells[0].Line) : figures.Of(value, range.Cells[0].Line);
        var label = words.Label(Result.Output);
        IEnumerable<Cell> across = Result.Column is { } column ? column.Values.Select(v => Input(v, column)) : [new Cell(label, Result.Output.ToString())];
        var shade = Shade([.. Result.Table.SelectMany(r => r).Where(double.IsFinite)]);
        Cell Value(double value, int row, int column) =>
            Result.NotMeaningful.Contains((row, column))
                ? new Cell(NumberText.NotMeaningful, Datum.Nothing)
                : figures.Of(value, line) with { Shade = shade(value) };
        return new Document(
        [
            new Sentence(
                words.DownAndAcross(label, figures.Text(Result.Base, line), Name(Result.Row, words),
                    Result.Column is null ? null : Name(Result.Column, words))),
            new Table(
                1, [Result.Column is null ? new Cell(Name(Result.Row, words), Name(Result.Row)) : "", .. across],
                [.. Result.Table.Zip(Result.Row.Values)
                    .Select((r, i) => new TableRow([Input(r.Second, Result.Row), .. r.First.Select((v, j) => Value(v, i, j))]))]),
        ]);
    }

    private static Datum Range(InputRange? range) => range is null ? Datum.Nothing : Datum.Fields(
        ("input", range.Name), ("added", range.IsAdded), ("values", Datum.List(range.Values, v => range.IsAdded ? v : Datum.Of(v, range.Cells[0].Line))));

    private static string Name(InputRange range) => range.Name + (range.IsAdded ? " +" : "");

    private static string Name(InputRange range, Words words) => words.Label(range.Cells) + (range.IsAdded ? " +" : "");

    private static Func<double, double?> Shade(IReadOnlyList<double> values)
    {
        var (least, greatest) = values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
        return value => least == greatest || !double.IsFinite(value) ? null : (value - least) / (greatest - least);
    }
}
