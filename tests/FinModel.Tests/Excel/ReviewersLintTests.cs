using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel;

/// <summary>What reviewers' tools flag in a workbook, none of which is in ours.</summary>
public partial class ReviewersLintTests
{
    private static readonly string[] Explained = ["0", "1", "2", "12", "360", "365", "1000"];

    private static readonly Dictionary<string, Exported> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Models() => ["models/sensetime", "tests/models/korvald", "tests/models/alder-finch"];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_reviewers_tools_find_nothing(string model)
    {
        var exported = Of(model);
        var findings =
            exported.Book.Book.Sheets.SelectMany(s => s.Cells)
                .SelectMany(c => Findings(exported, c).Select(f => $"{c.Sheet.Name}!{c.Address()}: {f}")).ToList();

        findings.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_row_of_estimates_is_one_formula(string model)
    {
        var exported = Of(model);
        var rows =
            exported.Book.Book.Places.Where(p => p.Key is { Formula: not null, Period.IsEstimate: true } && p.Key.Timeline == exported.Plan.Timeline)
                .GroupBy(p => (p.Value.Sheet.Name, p.Value.Row));

        rows.Where(r => r.Select(p => FormulaPrinter.PrintRelative(p.Value)).Distinct().Count() > Rules(r.Select(p => p.Key)))
            .Select(r => $"{r.Key.Name} {r.First().Key.Id}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_sheet_prints_and_leads_back(string model)
    {
        var exported = Of(model);
        using var zip = new ZipArchive(new MemoryStream(exported.Bytes));
        foreach (var (i, sheet) in exported.Book.Book.Sheets.Index())
        {
            using var reader = new StreamReader(zip.GetEntry($"xl/worksheets/sheet{i + 1}.xml")!.Open());
            var text = reader.ReadToEnd();

            text.Should().Contain("paperSize=\"9\"").And.Contain("<oddFooter>").And.Contain("<tabColor");
            text.Should().NotContain("<mergeCell").And.NotContain("hidden=\"1\"").And.NotContain("state=\"hidden");
            (i == 0 || sheet[1, Columns.Identifier].Link?.Sheet == exported.Book.Book.Sheets[0]).Should().BeTrue($"{sheet.Name} leads back to the cover");
        }

        using var book = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        var names = DefinedName().Matches(book.ReadToEnd()).Select(m => m.Groups[1].Value).Distinct();
        names.Should().OnlyContain(n => n.StartsWith("_xlnm.Print_", StringComparison.Ordinal), "no name is left unused");
    }

    [Fact]
    public void SenseTime_has_about_fifteen_tabs() => Of("models/sensetime").Book.Book.Sheets.Count.Should().BeLessThanOrEqualTo(16);

    private static IEnumerable<string> Findings(Exported exported, SheetCell cell)
    {
        if (cell.Formula is { } formula)
        {
            var text = Quoted().Replace(FormulaPrinter.Print(formula, cell.Sheet), "");
            return
            [
                .. Numbers().Matches(Quartile().Replace(text, "")).Where(m => !Explained.Contains(m.Value)).Select(m => $"the number {m.Value} in ={text}"),
                .. Volatile().IsMatch(text) ? ["a volatile function"] : Array.Empty<string>(),
                .. text.Contains('[', StringComparison.Ordinal) ? ["a link to another file"] : Array.Empty<string>(),
                .. text.Length > 1000 ? ["a formula of more than a thousand characters"] : Array.Empty<string>(),
                .. Shape.Of(formula).References.Where(r => IsBlank(exported, r.Sheet, r.Row, r.Column))
                    .Select(r => $"reads the blank {r.Sheet.Name}!{SheetCell.ColumnName(r.Column)}{r.Row} in ={text}"),
                .. exported.Book.Book.Values.ValueOf(cell) is FormulaError { Code: not "#N/A" } error ? [error.Code] : Array.Empty<string>(),
            ];
        }

        return cell.Text is { } words && cell.Sheet != exported.Book.Book.Backup
            && double.TryParse(words, NumberStyles.Any, CultureInfo.InvariantCulture, out _) ? [$"the number {words} as text"] : [];
    }

    private static bool IsBlank(Exported exported, Sheet sheet, int row, int column) =>
        sheet.Find(row, column) is not { } cell
            || (!cell.IsComputed && cell.Number is null && string.IsNullOrEmpty(cell.Text) && !exported.Book.Book.Places.ContainsValue(cell));

    // A line may have a rule for some of its estimates alone.
    private static int Rules(IEnumerable<FinModel.Compiler.Plans.PlanCell> cells) => Math.Max(1, cells.Select(c => c.Rule).Distinct().Count());

    private static Exported Of(string model)
    {
        lock (Known)
        {
            return Known.TryGetValue(model, out var known) ? known : Known[model] = new Exported(FinancialModel.Load(Repository.At(model.Split('/'))));
        }
    }

    [GeneratedRegex("'[^']*'!|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![A-Z$\d.])\d+(\.\d+)?(E[-+]?\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<=QUARTILE\([^()]*),[0-4](?=\))")]
    private static partial Regex Quartile();

    [GeneratedRegex(@"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|INFO|CELL)\(")]
    private static partial Regex Volatile();

    [GeneratedRegex("<definedName name=\"([^\"]*)\"")]
    private static partial Regex DefinedName();
}
