using System.Globalization;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Drafts.Facts;
using FinModel.Tests.Data;

namespace FinModel.Tests.Drafts;

/// <summary>Lines that an invented filer reports in parts: a printed total says whether a part is in its line already.</summary>
public class FactPartsTests
{
    private static readonly int[] Years = [2022, 2023, 2024];

    [Theory]
    [InlineData("2 3 4", "OtherAssetsCurrent + NontradeReceivablesCurrent")]
    [InlineData("0 0 0", "OtherAssetsCurrent")]
    public void A_part_is_added_to_its_line_only_where_the_printed_total_comes_out(string inTotal, string expected)
    {
        var beside = inTotal.Split(' ').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();

        var model = Draft(beside, 0).Model;

        string.Join(" + ", model.Mapped.Item("other_current_assets")!.Parts.Select(p => p.Item.Row)).Should().Be(expected);
        model.Run.Failures.Should().Be(0);
        model.Placement.NotPlaced.Select(n => n.Item.Row).Should().Equal(beside[0] > 0 ? [] : ["NontradeReceivablesCurrent"]);
    }

    [Fact]
    public void What_no_tag_explains_is_other_and_the_filed_other_is_listed_as_a_part_of_it()
    {
        var model = Draft([2, 3, 4], 7).Model;

        model.Mapped.Residuals.Select(r => r.Row.Line).Should().Equal("other_current_liabilities");
        model.Run.Failures.Should().Be(0);
        model.Placement.NotPlaced.Select(n => n.Item.Row).Should().Equal("OtherLiabilitiesCurrent");
    }

    // Of current assets of 10 cash and 5 other ones, non-trade receivables of 2, 3 and 4 are beside them or within; of liabilities more may be unknown.
    private static DraftedFacts Draft(int[] beside, int unknown)
    {
        var facts = Years.SelectMany((year, i) => new[]
        {
            Flow("Revenues", year, 50 + i), Flow("NetIncomeLoss", year, 50 + i), Flow("ShareBasedCompensation", year, 1),
            $"CommonStockSharesOutstanding shares {year}-12-31 10000000 10-K {year + 1}-02-10",
            Balance("CashAndCashEquivalentsAtCarryingValue", year, 10), Balance("OtherAssetsCurrent", year, 5),
            Balance("NontradeReceivablesCurrent", year, 2 + i), Balance("AssetsCurrent", year, 15 + beside[i]),
            Balance("AccountsPayableCurrent", year, 3), Balance("OtherLiabilitiesCurrent", year, 1 + i),
            Balance("LiabilitiesCurrent", year, 4 + i + (unknown == 0 ? 0 : unknown + i)),
        });
        var json = FactsOf.Json(string.Join('\n', facts));
        var problems = new List<Diagnostic>();
        var drafted = new FactDrafter(new DraftOptions("x", "us-gaap"), problems, _ => { }).Draft("facts.json", Encoding.UTF8.GetBytes(json));
        problems.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Code} {p.Message}").Should().BeEmpty();
        return drafted!;
    }

    private static string Flow(string tag, int year, int millions) => $"{tag} USD {year}-01-01..{year}-12-31 {millions}000000 10-K {year + 1}-02-10";

    private static string Balance(string tag, int year, int millions) => $"{tag} USD {year}-12-31 {millions}000000 10-K {year + 1}-02-10";
}
