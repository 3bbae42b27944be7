using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;

namespace FinModel.Tests.Drafts;

/// <summary>A sign that was swapped in a printed forecast is said when the model is made: by a total, or by the figures beside it.</summary>
public class DoubtfulSignTests
{
    [Theory]
    [InlineData("117.55,135.16,153.39", "117.55,-135.16,153.39", "operating_profit 2026 selling_expenses")]
    [InlineData("284.65", "284.65", "")]
    [InlineData("120.00,120.00,120.00,120.00,120.00", "120.00,120.00,120.00,-120.00,120.00", "total_non_current_liabilities 2026 long_term_borrowings")]
    public void A_total_that_one_sign_would_make_right_says_it(string printed, string slip, string said)
    {
        var drafted = Draft(Repository.Read("tests/cases/new/yunhe.csv").Replace(printed, slip, StringComparison.Ordinal));

        drafted.Slips.Select(t => $"{t.Printed.Printed.Line.Name} {t.Printed.Printed.PeriodId} {t.Slip!.Line.Name}").Should()
            .Equal(said.Length == 0 ? [] : [said]);
        drafted.OddSigns.Should().BeEmpty();
    }

    [Theory]
    [InlineData("销售费用,50,52,55,-60,64", "销售费用 2026")]
    [InlineData("销售费用,-50,-52,-55,60,-64", "销售费用 2026")]
    [InlineData("销售费用,50,30,10,-5,-20", "")]
    [InlineData("销售费用,50,30,10,1,-1", "")]
    public void Where_no_total_says_it_the_years_beside_do(string row, string said)
    {
        var drafted = Draft($"单位：百万元,2023A,2024A,2025E,2026E,2027E\n营业收入,500,520,550,600,640\n{row}\n资产负债表,2023A,2024A,2025E,2026E,2027E\n"
            + "货币资金,10,11,12,13,14\n资产总计,10,11,12,13,14\n股本,10,11,12,13,14\n");

        drafted.OddSigns.Select(o => $"{o.Item.Item.Name} {o.Period.Id}").Should().Equal(said.Length == 0 ? [] : [said]);
    }

    private static DraftedModel Draft(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(new DraftOptions("signs", "a-share"), diagnostics, _ => { }).Draft([("signs.csv", Encoding.UTF8.GetBytes(text))]);
        diagnostics.Select(d => d.Message).Should().BeEmpty();
        return drafted!;
    }
}
