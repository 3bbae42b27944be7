using FinModel.Core.Diagnostics;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Excel;

/// <summary>That a workbook was written: what it holds, what to know before it is sent, and the files.</summary>
/// <param name="Workbook">The workbook.</param>
/// <param name="Shown">The scenario that it shows at first.</param>
/// <param name="Files">The files that were written, the workbook first.</param>
/// <param name="Certificate">What comparing the file with the engine and another program gave; null where nobody asked.</param>
internal sealed record ExportAnswer(Workbook Workbook, RunAnswer Shown, IReadOnlyList<string> Files, Certificate? Certificate) : Answer
{
    private int Formulas => Workbook.Book.Sheets.Sum(s => s.Cells.Count(c => c.Formula is not null));

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Shown.Result.Plan.Name),
        ("scenario", Shown.Result.Scenario.Name),
        ("version", Fingerprint.Of(Shown.Result.Plan)),
        ("files", Datum.List(Files)),
        ("sheets", Datum.List(Workbook.Statistics(), s => Datum.Fields(("name", s.Sheet), ("formulas", s.Formulas), ("distinct_formulas", s.Distinct)))),
        ("scenarios", Datum.List(Shown.Result.Plan.Scenarios.Select(s => s.Name))),
        ("iterates", Workbook.Iterates),
        ("certificate", Certificate is null ? Datum.Nothing : Datum.Fields(
            ("cells", Certificate.Count), ("differing", Certificate.Differing), ("recalculated", Certificate.IsRecalculated),
            ("differences", Certificate.DifferencesForPrograms))),
        ("warnings", Datum.List(Warnings(words))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        yield return new Table(1, ["sheet", "formulas", "distinct_formulas"],
            [.. Workbook.Statistics().Select(s => new TableRow([s.Sheet, new Cell("", s.Formulas), new Cell("", s.Distinct)]))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        Phrase holds = $"{Workbook.Book.Sheets.Count} tabs, {Formulas:N0} formulas; scenarios: {Shown.Result.Plan.Scenarios.Select(s => s.Name)}";
        return new Document(
        [
            new Title(words.Label(Shown.Result.Plan.Label), Shown.Subtitle(words)),
            .. Warnings(words).Select(text => new Sentence(text, Tone.Bad) { Wraps = false }),
            new Sentence(words.Say(holds)),
            .. Certificate is null ? [] : (Block[])[new Sentence(words.Say(Certificate.Summary), Certificate.Differing > 0 ? Tone.Bad : Tone.Plain)],
            .. Certificate?.Differences.Select(d => new Sentence(words.Say((Phrase)$"differs: {d}"), Tone.Bad) { Wraps = false }) ?? [],
            new Sentence(words.Say($"written: {Files}")) { Wraps = false },
        ]);
    }

    // What the cover says in red, and what a spreadsheet has to be told.
    private IEnumerable<string> Warnings(Words words) =>
    [
        .. Shown.Alerts(words),
        .. Workbook.Iterates ? [words.Say("a circle has no solution in closed form: the workbook asks for iterative calculation")] : Array.Empty<string>(),
    ];
}
