using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FinModel.Excel.Formulas;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Excel;

public partial class WorkbookTests
{
    private static readonly Exported SenseTime = Exported.Load("sensetime");

    [Fact]
    public void The_file_is_valid()
    {
        foreach (var language in Enum.GetValues<LabelLanguage>())
        {
            using var stream = new MemoryStream(new Exported(FinancialModel.Load(Repository.At("models", "sensetime")), language).Bytes);
            using var document = SpreadsheetDocument.Open(stream, false);

            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_formula_carries_a_value()
    {
        var file = SheetValues.Read(SenseTime.Bytes);

        file.Formulas.Keys.Where(k => !file.Values.ContainsKey(k)).Should().BeEmpty();

        // A multiple of nothing that makes sense is not available.
        file.Formulas.Keys.Where(k => file.Values[k] is string text && text.StartsWith('#') && text != "#N/A").Should().BeEmpty();
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes() => Exported.Load("sensetime").Bytes.Should().Equal(SenseTime.Bytes);

    [Fact]
    public void Estimates_are_one_formula_a_row()
    {
        var estimates =
            SenseTime.Book.Book.Places.Where(p => p.Key is { Formula: not null, Period.IsEstimate: true } && p.Key.Timeline == SenseTime.Plan.Timeline);

        estimates.GroupBy(p => (p.Value.Sheet.Name, p.Value.Row)).Where(r => r.Select(p => FormulaPrinter.PrintRelative(p.Value)).Distinct().Count() > 1)
            .Select(r => $"{r.First().Key.Id}: {string.Join(" | ", r.Select(p => FormulaPrinter.PrintRelative(p.Value)).Distinct())}").Should().BeEmpty();
    }

    [Fact]
    public void No_formula_has_a_number_typed_in_that_does_not_explain_itself()
    {
        string[] allowed = ["0", "1", "2", "12", "360", "365", "1000"];
        var formulas = SheetValues.Read(SenseTime.Bytes).Formulas;

        // Which quartile is asked for is no assumption.
        formulas.Select(f => (f.Key, Text: QuartileNumber().Replace(Quoted().Replace(f.Value, ""), "")))
            .Where(f => Numbers().Matches(f.Text).Any(m => !allowed.Contains(m.Value))).Select(f => $"{f.Key}: {f.Text}").Should().BeEmpty();
    }

    [Fact]
    public void A_label_that_looks_like_a_formula_stays_text()
    {
        var sheet = new FinModel.Excel.Layout.Sheet("Labels");
        var cell = sheet.Write(1, 1, "=1+1", FinModel.Excel.Layout.CellStyle.Plain);

        cell.IsComputed.Should().BeFalse();
        SheetValues.Read(SenseTime.Bytes).Formulas.Values.Should().NotContain(f => f.StartsWith('='));
    }

    [Fact]
    public void The_map_names_every_value_and_the_selector()
    {
        using var map = System.Text.Json.JsonDocument.Parse(SenseTime.Book.Map());
        var file = SheetValues.Read(SenseTime.Bytes);

        foreach (var line in map.RootElement.GetProperty("lines").EnumerateArray().Concat(map.RootElement.GetProperty("inputs").EnumerateArray()))
        {
            file.Values.Should().ContainKey((line.GetProperty("sheet").GetString()!, line.GetProperty("cell").GetString()!));
        }

        map.RootElement.GetProperty("selector").GetProperty("values").EnumerateArray().Select(v => v.GetString()).Should()
            .Equal(SenseTime.Plan.Scenarios.Select(s => s.Name));
    }

    [Fact]
    public void What_reviewers_tools_flag_is_not_there()
    {
        var formulas = SheetValues.Read(SenseTime.Bytes).Formulas.Values;

        formulas.Should().NotContain(f => Regex.IsMatch(f, @"\b(NOW|TODAY|RAND|OFFSET|INDIRECT|INFO|CELL)\(", RegexOptions.None, TimeSpan.FromSeconds(1)));
        formulas.Should().NotContain(f => f.Contains('[', StringComparison.Ordinal), "there are no links to other files");
        formulas.Should().OnlyContain(f => f.Length < 2000);
        SenseTime.Book.Statistics().Sum(s => s.Distinct).Should().BeLessThan(SenseTime.Book.Statistics().Sum(s => s.Formulas) / 2);
    }

    [GeneratedRegex(@"(?<=QUARTILE\([^()]*),[0-4](?=\))")]
    private static partial Regex QuartileNumber();

    [GeneratedRegex("'[^']*'!|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![A-Z$\d.])\d+(\.\d+)?(E[-+]?\d+)?")]
    private static partial Regex Numbers();
}
