using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Data.Reviews;
using FinModel.Excel;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Excel.Requests;

namespace FinModel.Tests.Excel;

/// <summary>Comments of reviewers: kept in a file, shown in the next export, and not taken for new ones when that comes back.</summary>
public partial class ReviewTests
{
    private static readonly Exported Model = new(FinancialModel.Load(Repository.At("tests", "models", "korvald")));

    private static readonly Review[] Some =
    [
        new("revenue", "2026", "Li Wei", "2026-02-03", "Why so \"high\", after\nH1?", false),
        new("revenue", "2026", "Ann", "", "See note 4", true),
        new("revenue", "", "Ann", "", "Units?", false),
        new("gone", "2026", "Ann", "", "What became of it?", false),
        new("", "", "Ann", "", "'Cover'!B3: nice", false),
    ];

    [Fact]
    public void What_is_written_is_read_again() => Read(ReviewFile.Write(Some)).Should().Equal(Some);

    [Fact]
    public void A_comment_that_is_there_is_not_added_and_one_that_was_settled_is()
    {
        var merged = ReviewFile.Merge(Some, [Some[0] with { IsResolved = true }, Some[2], Some[2] with { Text = "Units, please" }]);

        merged.Should().Equal([Some[0] with { IsResolved = true }, .. Some[1..], Some[2] with { Text = "Units, please" }]);
    }

    [Fact]
    public void Every_comment_is_in_the_next_export()
    {
        var (threads, notes) = (Comments(Export(Some)).FindAll(c => c.IsThreaded), Comments(Export(Some)).FindAll(c => !c.IsThreaded));

        notes.Should().HaveCount(3, "comments on one cell are one note");
        Some.Should().OnlyContain(r => notes.Any(n => n.Text.ReplaceLineEndings("\n").Contains(r.Text)));
        threads.Select(t => (t.Author.Trim('–'), t.Date, Text: t.Text.ReplaceLineEndings("\n"))).Should().BeEquivalentTo(
            Some.Select(
                r => (r.Author, r.Date.Length > 0 ? "2026-02-03T00:00:00.00" : "",
                    Text: r.Line.Length > 0 && r.Line != "gone" ? r.Text : r.Line == "gone" ? "[gone@2026] " + r.Text : r.Text)));
    }

    [Fact]
    public void An_exported_comment_that_comes_back_is_no_new_one() => Import(Export(Some)).IsUnchanged.Should().BeTrue();

    [Fact]
    public void What_is_written_below_an_exported_comment_is_new()
    {
        var answered = Written(Export(Some), "See note 4 (resolved)</t>", "See note 4 (resolved)\nI did</t>");

        Import(answered).Comments.Should().ContainSingle().Which.ToReview(Model.Plan).Should()
            .BeEquivalentTo(new { Line = "revenue", Period = "2026", Text = "I did" });
    }

    [Fact]
    public void A_comment_on_no_line_says_where_it_stood() =>
        new ReviewComment("'Cover'!B3", "", "Ann", "", "nice", false).ToReview(Model.Plan).Should()
            .Be(new Review("", "", "Ann", "", "'Cover'!B3: nice", false));

    [Fact]
    public void A_program_that_knows_no_threads_leaves_the_note_and_takes_nothing_for_new() =>
        Import(WithoutThreads(Export(Some))).IsUnchanged.Should().BeTrue();

    [Fact]
    public void What_it_writes_below_is_new() =>
        Import(WithoutThreads(Written(Export(Some), "See note 4 (resolved)</t>", "See note 4 (resolved)\nI did</t>"))).Comments.Should()
            .ContainSingle().Which.Text.Should().Be("I did");

    [Fact]
    public void An_answer_in_the_thread_is_new()
    {
        var thread = Comments(Export(Some)).Find(c => c.Text == "See note 4")!;
        var answered = Tampering.Parts(Export(Some), (_, text) => !text.Contains("<text>See note 4", StringComparison.Ordinal) ? text
            : text.Replace("</ThreadedComments>",
                $"<threadedComment ref=\"{SheetCell.ColumnName(thread.Column)}{thread.Row}\" personId=\"?\" id=\"new\">"
                    + "<text>I did</text></threadedComment></ThreadedComments>",
                StringComparison.Ordinal));

        Import(answered).Comments.Should().ContainSingle().Which.ToReview(Model.Plan).Should()
            .BeEquivalentTo(new { Line = "revenue", Period = "2026", Text = "I did" });
    }

    [Fact]
    public void A_thread_on_merged_cells_is_its_lines()
    {
        var thread = Comments(Export(Some)).Find(c => c.Text == "See note 4")!;
        var (from, to) = ($"{SheetCell.ColumnName(thread.Column)}{thread.Row}", $"{SheetCell.ColumnName(thread.Column + 1)}{thread.Row + 1}");
        var merged = Tampering.Parts(Export(Some), (_, text) => text.Contains("<text>See note 4", StringComparison.Ordinal)
            ? text.Replace("</ThreadedComments>",
                $"<threadedComment ref=\"{from}\" personId=\"?\" id=\"new\"><text>I did</text></threadedComment></ThreadedComments>", StringComparison.Ordinal)
            : text.Replace("</sheetData>", $"</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{from}:{to}\"/></mergeCells>", StringComparison.Ordinal));

        var report = Import(merged);

        report.Comments.Should().ContainSingle().Which.ToReview(Model.Plan).Should().BeEquivalentTo(new { Line = "revenue", Period = "2026", Text = "I did" });
        report.Others.Should().OnlyContain(o => o.Kind == OtherChangeKind.Remark && o.New.StartsWith("cells are merged", StringComparison.Ordinal));
    }

    [Fact]
    public void That_a_thread_was_closed_comes_back()
    {
        var closed = Tampering.Parts(Export(Some), (name, text) => !name.Contains("threadedComment", StringComparison.Ordinal) ? text
            : OpenThread()
                .Replace(text,
                    m => m.Value.Contains("Units?", StringComparison.Ordinal)
                        ? m.Value.Replace("><text>", " done=\"1\"><text>", StringComparison.Ordinal)
                        : m.Value));

        Import(closed).Comments.Select(c => c.ToReview(Model.Plan)).Should().Equal(Some[2] with { IsResolved = true });
    }

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void A_workbook_with_comments_is_valid(FileFormatVersions version)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Export(Some)), isEditable: false);

        new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .Should().BeEmpty();
        document.WorkbookPart!.WorksheetParts.SelectMany(p => p.WorksheetThreadedCommentsParts).Should().HaveCount(2);
        document.WorkbookPart!.WorkbookPersonParts.Should().ContainSingle();
    }

    [OracleTheory]
    [MemberData(nameof(OtherProgramTests.Names), MemberType = typeof(OtherProgramTests))]
    public void A_program_that_saves_them_again_makes_nothing_new_of_them(string program)
    {
        var report = Import(OtherProgramTests.Save(program, Export(Some)));

        report.Comments.Should().BeEmpty();
        report.IsUnchanged.Should().BeTrue();
    }

    [GeneratedRegex("<threadedComment .*?</threadedComment>")]
    private static partial Regex OpenThread();

    private static byte[] Written(byte[] workbook, string old, string @new) =>
        Tampering.Parts(workbook,
            (name, text) => name.StartsWith("xl/comments", StringComparison.Ordinal) ? text.Replace(old, @new, StringComparison.Ordinal) : text);

    private static byte[] WithoutThreads(byte[] workbook) =>
        Tampering.Parts(workbook, (name, text) => name.Contains("threadedComment", StringComparison.Ordinal) ? OpenThread().Replace(text, "") : text);

    private static List<FinModel.Data.Workbooks.RawComment> Comments(byte[] bytes) =>
        [.. FinModel.Data.Workbooks.RawWorkbook.Read(new MemoryStream(bytes), [])!.Sheets.SelectMany(s => s.Comments)];

    private static byte[] Export(IReadOnlyList<Review> reviews)
    {
        using var stream = new MemoryStream();
        Workbook.Build(new ExportRequest(Model.Plan, Model.Evaluate) { Reviews = reviews }).Save(stream);
        return stream.ToArray();
    }

    private static ImportReport Import(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var report = WorkbookImport.Read(new ExportRequest(Model.Plan, Model.Evaluate) { Reviews = Some }, new MemoryStream(bytes), diagnostics);
        diagnostics.Should().BeEmpty();
        return report!;
    }

    private static IReadOnlyList<Review> Read(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("model/reviews.csv", text);
        var diagnostics = new List<Diagnostic>();
        var reviews = ReviewFile.Load(folder.At("model"), "model", diagnostics);
        diagnostics.Should().BeEmpty();
        return [.. reviews!.Select(r => r.Review)];
    }
}
