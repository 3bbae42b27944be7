using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Data.Reviews;
using FinModel.Excel;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;

namespace FinModel.Tests.Excel;

/// <summary>Comments of reviewers: kept in a file, shown in the next export, and not taken for new ones when that comes back.</summary>
public class ReviewTests
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
        var notes = Reading(Export(Some)).Sheets.SelectMany(s => s.Comments).ToList();

        notes.Should().HaveCount(3, "comments on one cell are one note");
        Some.Should().OnlyContain(r => notes.Any(n => n.Text.ReplaceLineEndings("\n").Contains(r.Text)));
    }

    [Fact]
    public void An_exported_comment_that_comes_back_is_no_new_one() => Import(Export(Some)).IsUnchanged.Should().BeTrue();

    [Fact]
    public void What_is_written_below_an_exported_comment_is_new()
    {
        var answered = Tampering.Parts(Export(Some), (name, text) => name.StartsWith("xl/comments", StringComparison.Ordinal) ? text.Replace("See note 4 (resolved)</t>", "See note 4 (resolved)\nI did</t>", StringComparison.Ordinal) : text);

        Import(answered).Comments.Should().ContainSingle().Which.ToReview(Model.Plan).Should().BeEquivalentTo(new { Line = "revenue", Period = "2026", Text = "I did" });
    }

    [Fact]
    public void A_comment_on_no_line_says_where_it_stood() =>
        new ReviewComment("'Cover'!B3", "", "Ann", "", "nice", false).ToReview(Model.Plan).Should().Be(new Review("", "", "Ann", "", "'Cover'!B3: nice", false));

    private static byte[] Export(IReadOnlyList<Review> reviews)
    {
        using var stream = new MemoryStream();
        Workbook.Build(new ExportRequest(Model.Plan, Model.Evaluate) { Reviews = reviews }).Save(stream);
        return stream.ToArray();
    }

    private static FinModel.Data.Workbooks.RawWorkbook Reading(byte[] bytes) => FinModel.Data.Workbooks.RawWorkbook.Read(new MemoryStream(bytes), [])!;

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
        return reviews!;
    }
}
