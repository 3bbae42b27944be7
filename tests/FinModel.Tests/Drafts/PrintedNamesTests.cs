using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Drafts.Mapping;

namespace FinModel.Tests.Drafts;

/// <summary>Statements as annual reports print them, with the line of each row in a last column: every row is placed there, whichever section it stands in,
/// and the totals come out.</summary>
public class PrintedNamesTests
{
    [Theory]
    [InlineData("ifrs-hk", "traditional")]
    [InlineData("ifrs-hk", "english")]
    [InlineData("a-share", "annual")]
    [InlineData("us-gaap", "annual")]
    public void Every_row_is_the_line_that_it_is(string layout, string report)
    {
        var rows = Repository.Read($"tests/cases/names/{layout}.{report}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var expected = rows.Select((row, i) => (Line: i + 1, Lines: row[(row.LastIndexOf(',') + 1)..].Trim())).Where(r => r.Lines.Length > 0 && r.Line > 1)
            .SelectMany(r => r.Lines.Split(' ').Select(line => $"{r.Line}: {line}"));

        var drafted = Draft(layout, string.Join('\n', rows.Select(row => row[..row.LastIndexOf(',')])));

        drafted.Placement.Placed.SelectMany(p => p.Parts.Select(part => $"{part.Item.Place.Split(':')[1]}: {p.Line.Name}")).Should().BeEquivalentTo(expected);
        PastTotals.Out(drafted.Run).Select(t => $"{t.Printed.Printed.Line.Name} {t.Printed.Printed.PeriodId}").Should().BeEmpty();
    }

    private static DraftedModel Draft(string layout, string text)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(new DraftOptions("names", layout), diagnostics, _ => { }).Draft([("names.csv", Encoding.UTF8.GetBytes(text))]);
        diagnostics.Select(d => d.Message).Should().BeEmpty();
        return drafted!;
    }
}
