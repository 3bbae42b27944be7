using FinModel.Analysis.Tornadoes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Which inputs move a line most, the widest first.</summary>
internal sealed record TornadoAnswer(Tornado Tornado) : Answer
{
    /// <inheritdoc/>
    public override Datum ToDatum(Words words)
    {
        var line = Tornado.Output.Line;
        return Datum.Fields(
            ("output", Tornado.Output.ToString()),
            ("base", Datum.Of(Tornado.Base, line)),
            ("range", new EnglishWords().MovedBy(Tornado.Share)),
            ("bars", Datum.List(Tornado.Bars, bar => Datum.Fields(
                ("input", bar.Input),
                ("low_input", Datum.Of(bar.LowInput, bar.Line)),
                ("high_input", Datum.Of(bar.HighInput, bar.Line)),
                ("low", Datum.Of(bar.Low, line)),
                ("high", Datum.Of(bar.High, line))))));
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        var (figures, line) = (new Figures(words), Tornado.Output.Line);
        return new Document(
        [
            new Sentence(words.MovedTo(words.Label(Tornado.Output), figures.Text(Tornado.Base, line), Tornado.Share)),
            new Table(
                2,
                [
                    new Cell(words.Input, "Input"), Drawn(null), new Cell(words.AtLow, "at low"), new Cell(words.AtHigh, "at high"),
                    new Cell(words.LowInput, "low input"),
                    new Cell(words.HighInput, "high input"),
                ],
                [.. Tornado.Bars.Select(bar => new TableRow(
                    [new Cell(words.Label(bar.Cells), bar.Input), Drawn(Bar(bar)), figures.Of(bar.Low, line), figures.Of(bar.High, line),
                        figures.Of(bar.LowInput, bar.Line),
                        figures.Of(bar.HighInput, bar.Line)]))]),
        ]);
    }

    private static Cell Drawn(CellBar? bar) => Cell.Empty with { Bar = bar ?? CellBar.None };

    private CellBar Bar(TornadoBar bar)
    {
        var ends = Tornado.Bars.SelectMany(b => new[] { b.Low, b.High }).Append(Tornado.Base).Where(double.IsFinite).DefaultIfEmpty().ToList();
        var (from, to) = (ends.Min(), ends.Max());
        double Place(double value) => double.IsFinite(value) ? (value - from) / Math.Max(to - from, double.Epsilon) : 0;
        return new CellBar(Place(bar.Low), Place(Tornado.Base), Place(bar.High));
    }
}
