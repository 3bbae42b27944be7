using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Mapping;
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

    private readonly IReadOnlyList<PastTotal> _out = PastTotals.Out(Drafted.Run);

    // With the rows of figures that stand where nobody looks for items.
    private IReadOnlyList<(string Text, string Place, IReadOnlyList<string> Candidates)> NoLine =>
    [
        .. Drafted.Placement.NotPlaced.Select(n => (n.Item.Name, n.Item.Place, n.Candidates)),
        .. Drafted.Mapped.Statements.Left.Where(l => l.HasFigures).Select(l => (l.Text, l.Place, (IReadOnlyList<string>)[])),
    ];

    private IReadOnlyList<string> Titles => [.. Drafted.Mapped.Statements.Left.Where(l => !l.HasFigures).Select(l => l.Text).Distinct()];

    private IReadOnlyList<(PlacedItem Placed, Statements.StatementItem Item)> Rows =>
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
        foreach (var (path, _) in Drafted.Files)
        {
            yield return new Sentence(path) { Wraps = false };
        }

        yield return new Gap();
        yield return new Sentence(words.Say($"{Rows.Count} rows are lines of the layout, {NoLine.Count} are not"));
        foreach (var assumed in Drafted.Assumed)
        {
            yield return new Sentence(words.Say(assumed), Tone.Quiet);
        }

        foreach (var (_, row) in Drafted.Mapped.Residuals)
        {
            yield return new Sentence(words.Say($"{Label(row.Line, words)}: {row.Parts[0].Item.Name} less the rows that are listed"));
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
            of == 0 ? words.Say("no forecast is printed: the estimates are house assumptions")
                : words.Say($"{reproduced} of {of} printed figures of the forecast are reproduced"));
        if (Drafted.Target is not null || !Drafted.HasPrice)
        {
            yield return new Sentence(words.Say(Value()), Drafted.Target is null ? Tone.Quiet : Tone.Plain);
        }
    }

    private Phrase Value() => Drafted.Target is { } target
        ? $"target price {Number(target.Value)} at {target.Multiple}x sales, as the share is paid today at {Number(target.Price)}: a house assumption"
        : (Phrase)"no target price: `--price` says what a share costs";

    private static string Number(double price) => price.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

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
        yield return new Table(3, [words.Say("Row that is no line"), words.Say("Where"), words.Say("Nearest lines")],
            [.. NoLine.Select(n => new TableRow([n.Text, n.Place, Nearest(n.Place, n.Candidates, words)]))]);
    }

    // A row whose line is found, and has another row already, is no unknown one.
    private string Nearest(string place, IReadOnlyList<string> candidates, Words words) =>
        candidates is [var line] && Drafted.Mapped.Item(line) is { } taken && taken.Item.Place != place
            ? words.Say($"{line} is {taken.Item.Place} already") : string.Join(", ", candidates);

    private IEnumerable<Block> Blanks(Words words)
    {
        if (Drafted.Mapped.Blanks.Count > 0)
        {
            yield return new Gap();
            yield return new Table(4, [words.Say("Blank cell of the past"), "", words.Say("Where"), words.Say("Taken as")],
                [.. Drafted.Mapped.Blanks.Select(
                    b => new TableRow(
                        [b.Row, b.Period.Id, b.Cell.Span.ToString(),
                            b.IsUnknown ? words.Say("not known") : words.Say("nought, as the estimates go on from it")]))]);
        }
    }

    private IEnumerable<Block> Driven(Words words)
    {
        yield return new Gap();
        yield return new Table(3, [words.Say("Driver"), words.Say("Values"), words.Say("From")], [.. Drafted.Drivers.Select(d => new TableRow([
            words.Label(Plan.Line(d.Line.Name)!.Label), string.Join(' ', DriverText.Row(d, Plan).Values.Values), words.Say(From(d))]))]);
    }

    private static Phrase Out(PastTotal total, Words words)
    {
        var (item, printed) = (total.Printed, total.Printed.Printed);
        var unit = (item.ValueInPrintedUnits!.Value, (item.Value!.Value - printed.Value) / printed.PrintedUnit);
        var (line, given, off) = (words.Label(printed.Line.Label), Like(printed.Text, unit.Item1), Like(printed.Text, unit.Item2));
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
        return value.ToString(decimals == 0 ? whole : $"{whole}.{new string('0', decimals)}", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Phrase From(Driver driver) => (driver.Origin, driver.Of) switch
    {
        (DriverOrigin.House, _) => (Phrase)"house assumption",
        (DriverOrigin.Printed, 0) => (Phrase)"as printed",
        (DriverOrigin.Printed, _) => $"as printed: {driver.Reproduces} of {driver.Of} figures",
        (DriverOrigin.Implied, _) => $"implied, no plain number: {driver.Reproduces} of {driver.Of} figures",
        (_, 0) => (Phrase)"inferred",
        _ => $"inferred: {driver.Reproduces} of {driver.Of} figures",
    };

    private string Label(string line, Words words) => words.Label(Plan.Line(line)!.Label);

    private int Count(TieOutStatus status) => Drafted.Run.Items.Count(i => i.Status == status);
}
