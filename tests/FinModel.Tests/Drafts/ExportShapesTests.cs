using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;

namespace FinModel.Tests.Drafts;

/// <summary>The shapes in which statements are exported, each a file as programs write it, with its own numbers: what `new --from` makes of it reads
/// it by a table of the model.</summary>
public class ExportShapesTests
{
    private static readonly string[] Encodings = ["utf-8", "utf-16", "utf-16BE", "GB18030"];

    public static TheoryData<string> Encoded() => [.. Encodings];

    [Theory]
    [InlineData("across", "a-share", 110, 160, 233)]
    [InlineData("down", "us-gaap", 120, 170, 261)]
    [InlineData("long", "us-gaap", 130, 180, 289)]
    [InlineData("unnamed_last_column", "a-share", 140, 190, 317)]
    [InlineData("rows_above", "a-share", 150, 200, 345)]
    [InlineData("indented", "a-share", 160, 210, 373)]
    [InlineData("semicolon", "a-share", 170, 220, 401)]
    [InlineData("tab", "a-share", 180, 230, 429)]
    [InlineData("quoted_row_column", "a-share", 190, 240, 457)]
    [InlineData("annual_report", "a-share", 200, 250, 503)]
    [InlineData("long_in_hundred_millions", "a-share", 210, 260, 533)]
    [InlineData("down_with_dots", "a-share", 220, 270, 563)]
    [InlineData("capital_iq", "a-share", 230, 280, 593)]
    public void A_shape_is_read_as_it_is(string shape, string layout, double first, double last, double cash) =>
        Figures(layout, File.ReadAllBytes(Repository.At("tests", "cases", "shapes", $"{shape}.csv"))).Should().Equal(first, last, cash);

    [Theory]
    [MemberData(nameof(Encoded))]
    public void An_encoding_is_found(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var content = encoding.GetBytes(Repository.Read("tests/cases/shapes/across.csv"));

        Figures("a-share", [.. name == "GB18030" ? [] : encoding.GetPreamble(), .. content]).Should().Equal(110, 160, 233);
    }

    // Revenue of the first and the last year, and the last cash.
    private static double[] Figures(string layout, byte[] content)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(new DraftOptions("shape", layout), diagnostics, _ => { }).Draft([("shape.csv", content)]);

        diagnostics.Select(d => d.Message).Should().BeEmpty();
        drafted!.Placement.NotPlaced.Should().BeEmpty();
        var (plan, result) = (drafted.Run.Model.Plan, drafted.Run.Result);
        double At(string line, int year) => result[plan.Cell(plan.Line(line)!, null, new Core.Time.Period(Core.Time.Frequency.Year, year))!];
        return [At("revenue", 2022), At("revenue", 2024), At("cash", 2024)];
    }
}
