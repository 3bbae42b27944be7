using System.Text;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;
using FinModel.Importing;
using NPOI.XSSF.UserModel;

namespace FinModel.Tests.Excel;

/// <summary>What a reviewer changes of consensus and guidance goes into the cells of the files that say it, in their unit and form, or is left with a
/// reason.</summary>
public class ExpectationImportTests
{
    private const string Model = """
        model test "T"
        timeline years 2023A 2024E 2025E
        currency CNY million
        line revenue : flow money "Revenue"
          = 110 million
        line margin : ratio percent "Margin"
          = 27.3%
        line multiple : ratio times "Multiple"
          = 1.5x
        line target : constant money/share "Target"
          = 12.5 CNY/share
        consensus "consensus.csv"
        guidance "guidance.csv"

        """;

    private const string Consensus = """
        line,period,unit,mean,median,low,high,analysts,date,source,note
        revenue,2024,CNY thousand,"121,000.0",119500,,130000,7,2024-05-02,invented,"a, note"
        revenue,2025,,1.2亿,,,,,2024-05-02,invented,
        margin,2024,%,26.1,,25,27,3,,invented,
        margin,2025,,27.0%,,,,,,invented,
        multiple,2025,,,1.4x,,,,,invented,
        target,,,12,,,,,,invented,

        """;

    private const string Guidance = """
        line,period,unit,value,low,high,date,source
        revenue,2024,,,100,120,2024-03-20,invented
        revenue,2025,,(5),,,,invented
        margin,2024,%,,26.0,,,invented

        """;

    private readonly PackedModel _files;
    private readonly Exported _sent;

    public ExpectationImportTests()
    {
        _files = Files(Consensus);
        _sent = new Exported(ModelCompiler.Compile(_files.Sources, _files).Plan!);
    }

    [Theory]
    [InlineData("revenue@2024", ExpectationField.Mean, 121.25, "revenue,2024,CNY thousand,\"121250.0\",119500,")]
    [InlineData("revenue@2024", ExpectationField.Median, 120.0, "\"121,000.0\",120000,,")]
    [InlineData("revenue@2024", ExpectationField.Low, 99.5, ",119500,99500,130000,")]
    [InlineData("revenue@2024", ExpectationField.High, null, ",119500,,,7,")]
    [InlineData("revenue@2024", ExpectationField.Analysts, 11.0, ",130000,11,2024-05-02,")]
    [InlineData("revenue@2024", ExpectationField.Analysts, "11", ",130000,11,2024-05-02,")]
    [InlineData("revenue@2024", ExpectationField.Date, "2024-06-10", ",7,2024-06-10,")]
    [InlineData("revenue@2024", ExpectationField.Date, 45453.0, ",7,2024-06-10,")]
    [InlineData("revenue@2024", ExpectationField.Source, "vendor, new", ",2024-05-02,\"vendor, new\",\"a, note\"")]
    [InlineData("revenue@2024", ExpectationField.Note, "seen by \"us\"", ",invented,\"seen by \"\"us\"\"\"")]
    [InlineData("revenue@2025", ExpectationField.Mean, 131.0, "revenue,2025,,1.31亿,")]
    [InlineData("margin@2024", ExpectationField.Mean, 0.2655, "margin,2024,%,26.55,,25,27,")]
    [InlineData("margin@2025", ExpectationField.Mean, 0.28, "margin,2025,,28.0%,,")]
    [InlineData("margin@2025", ExpectationField.High, 0.3, "margin,2025,,27.0%,,,30%,")]
    [InlineData("multiple@2025", ExpectationField.Median, 1.65, "multiple,2025,,,1.65x,")]
    [InlineData("target", ExpectationField.Mean, 13.2, "target,,,13.2,,")]
    public void A_changed_consensus_stands_where_it_stood(string cell, ExpectationField field, object? typed, string row)
    {
        var (texts, left) = Apply(Read((ExpectationKind.Consensus, cell, field, typed)));

        texts.Should().ContainSingle().Which.Should().Contain(row);
        left.Should().BeEmpty();
    }

    [Theory]
    [InlineData("revenue@2024", ExpectationField.Low, 105.0, "revenue,2024,,,105,120,")]
    [InlineData("revenue@2024", ExpectationField.High, null, "revenue,2024,,,100,,")]
    [InlineData("revenue@2025", ExpectationField.Value, -6.5, "revenue,2025,,(6.5),,")]
    [InlineData("revenue@2025", ExpectationField.Value, 6.0, "revenue,2025,,6,,")]
    [InlineData("margin@2024", ExpectationField.High, 0.29, "margin,2024,%,,26.0,29,")]
    public void So_does_a_changed_guidance(string cell, ExpectationField field, object? typed, string row)
    {
        var (texts, left) = Apply(Read((ExpectationKind.Guidance, cell, field, typed)));

        texts.Should().ContainSingle().Which.Should().Contain(row);
        left.Should().BeEmpty();
    }

    [Fact]
    public void A_figure_that_becomes_a_range_is_one_row()
    {
        var report = Read(
            (ExpectationKind.Guidance, "revenue@2025", ExpectationField.Value, null), (ExpectationKind.Guidance, "revenue@2025", ExpectationField.Low, 90.0),
            (ExpectationKind.Guidance, "revenue@2025", ExpectationField.High, 95.0));

        Apply(report).Texts.Should().ContainSingle().Which.Should().Contain("revenue,2025,,,90,95,,invented");
    }

    [Fact]
    public void What_is_expected_since_a_later_day_has_a_row_of_its_own_and_what_was_expected_before_stays()
    {
        var report = Read(
            (ExpectationKind.Consensus, "revenue@2025", ExpectationField.Mean, 125.0),
            (ExpectationKind.Consensus, "revenue@2025", ExpectationField.Date, 45453.0));

        Apply(report).Texts.Should().ContainSingle().Which.Should()
            .Contain("\nrevenue,2025,,1.25亿,,,,,2024-06-10,invented,\nrevenue,2025,,1.2亿,,,,,2024-05-02,invented,\n");
    }

    [Fact]
    public void What_would_contradict_its_row_is_left_with_the_reason_and_the_other_rows_are_taken()
    {
        var (texts, left) = Apply(Read(
            (ExpectationKind.Consensus, "margin@2024", ExpectationField.Mean, 0.3), (ExpectationKind.Consensus, "target", ExpectationField.Mean, 14.0),
            (ExpectationKind.Guidance, "margin@2024", ExpectationField.Source, "")));

        left.Select(l => l.Why.ToString()).Should().Equal(
            "30.0 is more than 27, which this row says is the greatest", "nothing says who expects this of `margin`");
        texts.Should().ContainSingle().Which.Should().Contain("target,,,14,").And.Contain("margin,2024,%,26.1,");
    }

    [Theory]
    [InlineData("margin@2025", ExpectationField.Mean, 28.0, "FM0055")]
    [InlineData("margin@2024", ExpectationField.Analysts, 2.5, "FM0049")]
    [InlineData("revenue@2024", ExpectationField.Date, "last week", "FM0049")]
    [InlineData("revenue@2024", ExpectationField.Mean, "about 5", "FM0013")]
    public void What_is_no_such_thing_is_refused(string cell, ExpectationField field, object typed, string code)
    {
        var report = Read((ExpectationKind.Consensus, cell, field, typed));

        report.Expectations.Should().BeEmpty();
        report.Unread.Should().ContainSingle().Which.Code.Should().Be(code);
        report.UnreadPlaces.Should().ContainSingle();
    }

    [Fact]
    public void What_the_model_says_otherwise_by_now_is_not_overwritten_and_what_it_says_already_is_no_change()
    {
        var edited = Edited((ExpectationKind.Consensus, "target", ExpectationField.Mean, 14.0));

        Read(edited, Files(Consensus.Replace("target,,,12,", "target,,,13,"))).Unread.Should().ContainSingle().Which.Code.Should().Be("FM0048");
        Read(edited, Files(Consensus.Replace("target,,,12,,,,,,invented,\n", ""))).Unread.Should().ContainSingle().Which.Code.Should().Be("FM0048");
        Read(edited, Files(Consensus.Replace("target,,,12,", "target,,,14,"))).IsUnchanged.Should().BeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_comment_anywhere_beside_an_expectation_is_about_its_line_and_period(int behind)
    {
        var figure = _sent.Book.Book.Expected.Single(e => e.Value.Field == ExpectationField.Mean && $"{e.Value.Expectation.Cell}" == "margin@2025").Key;
        var book = new XSSFWorkbook(new MemoryStream(_sent.Bytes));
        var sheet = (XSSFSheet)book.GetSheet(figure.Sheet.Name);
        var comment = sheet.CreateDrawingPatriarch().CreateCellComment(new XSSFClientAnchor());
        comment.String = new XSSFRichTextString("Too low");
        sheet.GetRow(figure.Row - 1).GetCell(figure.Column - 1 + behind).CellComment = comment;
        using var saved = new MemoryStream();
        book.Write(saved, leaveOpen: true);

        Read(saved.ToArray(), _files).Comments.Should().ContainSingle().Which.ToReview(_sent.Plan).Should()
            .BeEquivalentTo(new { Line = "margin", Period = "2025", Text = "Too low" });
    }

    [Fact]
    public void An_untouched_sheet_has_no_changes() => Read(_sent.Bytes, _files).IsUnchanged.Should().BeTrue();

    private static PackedModel Files(string consensus) => new(
        [("model.fin", Encoding.UTF8.GetBytes(Model)), ("data/consensus.csv", Encoding.UTF8.GetBytes(consensus)),
            ("data/guidance.csv", Encoding.UTF8.GetBytes(Guidance))], "test", ReadingLimits.Usual);

    private byte[] Edited(params (ExpectationKind Kind, string Cell, ExpectationField Field, object? Typed)[] edits) =>
        _sent.With([.. edits.Select(edit => (_sent.Book.Book.Expected.Single(
            e => e.Value.Expectation.Kind == edit.Kind && e.Value.Field == edit.Field && $"{e.Value.Expectation.Cell}" == edit.Cell).Key, edit.Typed ?? ""))]);

    private ImportReport Read(params (ExpectationKind Kind, string Cell, ExpectationField Field, object? Typed)[] edits) => Read(Edited(edits), _files);

    private static ImportReport Read(byte[] file, PackedModel files)
    {
        var now = new Exported(ModelCompiler.Compile(files.Sources, files).Plan!);
        var diagnostics = new List<Diagnostic>();
        using var stream = new MemoryStream(file);
        return WorkbookImport.Read(new ExportRequest(now.Plan, now.Evaluate), stream, diagnostics)!;
    }

    private (IReadOnlyList<string> Texts, List<LeftExpectation> Left) Apply(ImportReport report)
    {
        report.Unread.Should().BeEmpty();
        report.Others.Should().BeEmpty();
        var left = new List<LeftExpectation>();
        return ([.. OwnExpectations.Write(report.Expectations, _files, left).Values], left);
    }
}
