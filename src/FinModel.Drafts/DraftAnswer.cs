using System.Globalization;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Mapping;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Valuing;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Drafts;

/// <summary>What became of statements: the files, the rows that are no line, what drives the estimates, and how much of what was printed the model
/// gives.</summary>
internal sealed record DraftAnswer(DraftedModel Drafted) : Answer
{
    private const string NotPlacedField = "not_placed";

    // A line of some library is called like this field of the contract, and C# names no lines.
    private static readonly string Placed = NotPlacedField["not_".Length..];

    // More than so many rows say no more than the first of them.
    private const int MostFiled = 8;

    /// <summary>Files that are written beside the model's.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    private readonly IReadOnlyList<PastTotal> _out = PastTotals.Out(Drafted.Run);

    // With the rows of figures that stand where nobody looks for items.
    private IReadOnlyList<(string Text, string Place, IReadOnlyList<string> Candidates)> NoLine =>
    [
        .. Drafted.Placement.NotPlaced.Select(n => (n.Item.Name, n.Item.Place, n.Candidates)),
        .. Drafted.Mapped.Statements.Left.Where(l => l.HasFigures).Select(l => (l.Text, l.Place, (IReadOnlyList<string>)[])),
    ];

    private IReadOnlyList<string> Titles => [.. Drafted.Mapped.Statements.Left.Where(l => !l.HasFigures).Select(l => l.Text).Distinct()];

    private IReadOnlyList<(PlacedItem Placed, StatementItem Item)> Rows =>
        [.. Drafted.Mapped.Placed.SelectMany(p => p.Parts.Select(part => (p, part.Item)))];

    private Plan Plan => Drafted.Run.Model.Plan;

    /// <summary>Whether the printed totals of the past are what their rows give.</summary>
    public bool Holds => _out.Count == 0;

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Plan.Name),
        ("files", Datum.List(Drafted.Files, f => f.Path)),
        (Placed, Datum.List(Rows, p => Datum.Fields(("file", p.Placed.Table.File), ("row", p.Item.Name), ("line", p.Placed.Line.Name)))),
        ("residual", Datum.List(Drafted.Mapped.Residuals, r => Datum.Fields(("file", r.Table.File), ("row", r.Row.Parts[0].Item.Name), ("line", r.Row.Line)))),
        (NotPlacedField,
            Datum.List(NoLine, n => Datum.Fields(("file", n.Place.Split(':')[0]), ("row", n.Text), ("candidates", Datum.List(n.Candidates, c => c))))),
        ("titles", Datum.List(Titles, t => t)),
        ("blank_estimates", Datum.List(BlankCells.OfForecast(Drafted.Mapped), b => Datum.Fields(
            ("row", b.Row), ("period", b.Period.Id), ("place", b.Cell.Span.ToString())))),
        ("blank", Datum.List(Drafted.Mapped.Blanks, b => Datum.Fields(
            ("file", b.Cell.Span.Source.Path), ("row", b.Row), ("line", b.Line.Name), ("period", b.Period.Id), ("place", b.Cell.Span.ToString()),
            ("taken_as", b.IsUnknown ? null : 0)))),
        ("drivers",
            Datum.List(Drafted.Drivers,
                d => Datum.Fields(("id", d.Line.Name), ("rule", DriverText.Row(d, Plan).Source), ("reproduces", d.Reproduces), ("of", d.Of)))),
        ("typed", Datum.List(Drafted.Typed, t => t)),
        ("forecast", Datum.Fields(("cells", Drafted.Forecast.Of), ("reproduced", Drafted.Forecast.Reproduced))),
        ("signs", Datum.List(Drafted.OddSigns, o => Datum.Fields(
            ("row", o.Item.Item.Name), ("line", o.Item.Line.Name), ("period", o.Period.Id), ("printed", o.Item.Item.Texts[o.Period].Trim())))),
        ("out", Datum.List(_out.Concat(Drafted.Slips), t => Datum.Fields(
            ("line", t.Printed.Printed.Line.Name), ("period", t.Printed.Printed.PeriodId), ("printed", t.Printed.Printed.Text),
            ("value", t.Printed.ValueInPrintedUnits!.Value), ("sign_of", t.Slip?.Id ?? "")))),
        ("target", Drafted.Target?.Value),
        ("check",
            Datum.Fields(("cells", Drafted.Run.Items.Count), ("reproduced", Count(TieOutStatus.Reproduced) + Count(TieOutStatus.Given)),
                ("explained", Count(TieOutStatus.Explained)), ("unexplained", Count(TieOutStatus.Unexplained)))));

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new([.. Blocks(words)]);

    private IEnumerable<Block> Blocks(Words words)
    {
        foreach (var path in Drafted.Files.Select(f => f.Path).Concat(Beside))
        {
            yield return new Sentence(path) { Wraps = false };
        }

        yield return new Gap();
        yield return new Sentence(words.Say($"{Rows.Count} rows are lines of the layout, {NoLine.Count} are not"));
        foreach (var assumed in Drafted.Assumed)
        {
            yield return new Sentence(words.Say(assumed), Tone.Quiet);
        }

        foreach (var sentence in Residual(words))
        {
            yield return sentence;
        }

        foreach (var total in _out.Concat(Drafted.Slips))
        {
            yield return new Sentence(words.Say(Out(total, words)), Tone.Bad);
        }

        foreach (var odd in Drafted.OddSigns)
        {
            yield return new Sentence(words.Say(Odd(odd)), Tone.Bad);
        }

        foreach (var block in NotPlaced(words).Concat(Blanks(words)).Concat(Driven(words)))
        {
            yield return block;
        }

        yield return new Gap();
        if (Drafted.Typed.Count > 0)
        {
            yield return new Sentence(words.Say($"no driver gives what is printed of {Drafted.Typed.Select(t => Label(t, words))}: typed as printed"));
        }

        var (reproduced, of) = Drafted.Forecast;
        yield return new Sentence(
            of == 0 ? words.Say(HouseOnly)
                : words.Say($"{reproduced} of {of} printed figures of the forecast are reproduced"));
        if (Drafted.Target is not null || !Drafted.HasPrice)
        {
            yield return new Sentence(words.Say(Value(words)), Drafted.Target is null ? Tone.Quiet : Tone.Plain);
            if (Drafted.Target is { IsFar: true } far)
            {
                var times = Number(far.Value / far.Price);
                yield return new Sentence(
                    words.Say($"that is {times} times the price: the assumptions behind it, in {DataNames.Inputs}, are not this company's"), Tone.Bad);
            }
        }
    }

    // Whoever has a filing before her knows its totals; of tags there are many.
    private IEnumerable<Sentence> Residual(Words words) => IsFiled && Drafted.Mapped.Residuals.Count > 1
        ? [new Sentence(words.Say($"what totals leave of the rows that are listed: {Drafted.Mapped.Residuals.Select(r => Label(r.Row.Line, words))}"))]
        : Drafted.Mapped.Residuals.Select(r =>
            new Sentence(words.Say($"{Label(r.Row.Line, words)}: {r.Row.Parts[0].Item.Name} less the rows that are listed")));

    private bool IsFiled => Drafted.Mapped.Statements.Parts is not null;

    private Phrase Value(Words words) => Drafted.Target is not { } target ? (Phrase)"no target price: `--price` says what a share costs"
        : target.Methods.Count > 0
            ? (Phrase)$"target price {Number(target.Value)}, the share costs {Number(target.Price)}: the mean of {Methods(target, words)}"
        : (Phrase)$"target price {Number(target.Value)} at {target.Multiple}x sales, as the share is paid today at {Number(target.Price)}: a house assumption";

    private static IReadOnlyList<string> Methods(TargetPrice target, Words words) =>
        [.. target.Methods.Select(m => $"{words.Label(m.Label)} {Number(m.Value)}")];

    private Phrase HouseOnly => !IsFiled ? (Phrase)"no forecast is printed: the estimates are house assumptions"
        : $"filings forecast nothing: the estimates are house assumptions, each a row of {DataNames.Inputs} to be replaced";

    private static string Number(double price) => price.ToString("0.00", CultureInfo.InvariantCulture);

    private IEnumerable<Block> NotPlaced(Words words)
    {
        if (Titles.Count > 0)
        {
            yield return new Sentence(words.Say($"rows without figures: {Titles}"), Tone.Quiet);
        }

        if (NoLine.Count == 0)
        {
            yield break;
        }

        yield return new Gap();
        var shown = IsFiled ? NoLine.Take(MostFiled).ToList() : NoLine;
        yield return IsFiled
            ? new Table(2, [words.Say("Tag that is no line, but within one"), words.Say("Nearest lines")],
                [.. shown.Select(n => new TableRow([n.Text, string.Join(", ", n.Candidates)]))])
            : new Table(3, [words.Say("Row that is no line"), words.Say("Where"), words.Say("Nearest lines")],
                [.. shown.Select(n => new TableRow([n.Text, n.Place, Nearest(n.Place, n.Candidates, words)]))]);
        if (NoLine.Count > shown.Count)
        {
            yield return new Sentence(words.Say($"and {NoLine.Count - shown.Count} more, each an `ignore` of tables.fin"), Tone.Quiet);
        }
    }

    // A row whose line is found, and has another row already, is no unknown one.
    private string Nearest(string place, IReadOnlyList<string> candidates, Words words) =>
        candidates is [var line] && Drafted.Mapped.Item(line) is { } taken && taken.Item.Place != place
            ? words.Say($"{line} is {taken.Item.Place} already") : string.Join(", ", candidates);

    private IEnumerable<Block> Blanks(Words words)
    {
        var past = Drafted.Mapped.Blanks.Select(
            b => (b.Row, b.Period, b.Cell, Taken: b.IsUnknown ? words.Say("not known") : words.Say("nought, as the estimates go on from it")));
        var forecast = BlankCells.OfForecast(Drafted.Mapped).Select(b => (b.Row, b.Period, b.Cell, Taken: words.Say("the model's own estimate")));
        var rows = past.Concat(forecast).Select(b => new TableRow([b.Row, b.Period.Id, b.Cell.Span.ToString(), b.Taken])).ToList();
        if (rows.Count > 0)
        {
            yield return new Gap();
            yield return new Table(4, [words.Say("Blank cell"), "", words.Say("Where"), words.Say("Taken as")], rows);
        }
    }

    private IEnumerable<Block> Driven(Words words)
    {
        yield return new Gap();
        yield return new Table(3, [words.Say("Driver"), words.Say("Values"), words.Say("From")], [.. Drafted.Drivers.Select(d => new TableRow([
            words.Label(Plan.Line(d.Line.Name)!.Label), string.Join(' ', DriverText.Row(d, Plan).Values.Values), words.Say(From(d, words))]))]);
    }

    private static Phrase Out(PastTotal total, Words words)
    {
        var (item, printed) = (total.Printed, total.Printed.Printed);
        var (line, given) = (words.Label(printed.Line.Label), Like(printed.Text, item.ValueInPrintedUnits!.Value));
        var off = Like(printed.Text, (item.Value!.Value - printed.Value) / printed.PrintedUnit);
        return total.Slip is not { } slip ? $"{line} {printed.PeriodId}: {printed.Text} is printed and its rows give {given}, {off} off"
            : (Phrase)($"{line} {printed.PeriodId}: {printed.Text} is printed and its rows give {given}, {off} off: "
                + $"twice {words.Label(slip.Line.Label)}, whose sign may be a slip");
    }

    private static Phrase Odd(OddSign odd)
    {
        string Printed(Core.Time.Period period) => odd.Item.Item.Texts.GetValueOrDefault(period, "").Trim();
        var others = odd.Item.Item.Figures.Keys.Where(p => p.Index == odd.Period.Index - 1 || p.Index == odd.Period.Index + 1).Order().Select(Printed);
        return $"{odd.Item.Item.Name} {odd.Period.Id}: {Printed(odd.Period)} is printed beside {others.ToList()}: its sign may be a slip";
    }

    // As printed: with as many decimals, and thousands apart where they are.
    private static string Like(string printed, double value)
    {
        var decimals = Core.Tables.PrintedNumber.TryParse(printed, out var number) ? Math.Clamp(number.Decimals, 0, 8) : 2;
        var whole = printed.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0";
        return value.ToString(decimals == 0 ? whole : $"{whole}.{new string('0', decimals)}", CultureInfo.InvariantCulture);
    }

    // What speaks for a house assumption stands in the inputs in English.
    private static Phrase From(Driver driver, Words words) => (driver.Origin, driver.Of) switch
    {
        (DriverOrigin.House, _) => words is EnglishWords && driver.Evidence.Length > 0 ? Phrase.Verbatim(driver.Evidence) : (Phrase)"house assumption",
        (DriverOrigin.Printed, 0) => (Phrase)"as printed",
        (DriverOrigin.Printed, _) => $"as printed: {driver.Reproduces} of {driver.Of} figures",
        (DriverOrigin.Implied, _) => $"implied, no plain number: {driver.Reproduces} of {driver.Of} figures",
        (_, 0) => (Phrase)"inferred",
        _ => $"inferred: {driver.Reproduces} of {driver.Of} figures",
    };

    private string Label(string line, Words words) => words.Label(Plan.Line(line)!.Label);

    private int Count(TieOutStatus status) => Drafted.Run.Items.Count(i => i.Status == status);
}
