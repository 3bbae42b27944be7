using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;

namespace FinModel.Tests.Drafts;

/// <summary>Which layout statements are given where none is named, and what is said of one that fits them worse than another.</summary>
public class LayoutChoiceTests
{
    private const string Found = "layout ifrs-hk: 239 of 239 figures are its own and tie out; with `--layout a-share` 233 are";
    private const string Better = "`--layout ifrs-hk` fits better: 239 of 239 figures are its own and tie out, 233 with a-share";

    private static readonly string Ifrs = Repository.Read("tests/cases/new/hengshan_ifrs.csv");

    [Theory]
    [InlineData(true, "ifrs-hk", Found)]
    [InlineData(false, "a-share", Better)]
    public void Operating_profit_before_finance_costs_is_no_profit_of_a_mainland_company(bool isOpen, string layout, string said)
    {
        var drafted = Draft(new DraftOptions("hengshan", "a-share") { IsLayoutOpen = isOpen }, Ifrs);

        drafted.Run.Draft.Layout.Should().Be(layout);
        drafted.Assumed[0].ToString().Should().Be(said);
        ((double)drafted.Forecast.Reproduced / drafted.Forecast.Of > 0.85).Should().Be(isOpen);
    }

    [Fact]
    public void What_the_usual_layout_fits_is_tried_in_no_other() =>
        Draft(new DraftOptions("yunhe", "a-share") { IsLayoutOpen = true }, Repository.Read("tests/cases/new/yunhe.csv")).Assumed[0].ToString().Should()
            .Be("layout a-share: 313 of 313 figures are its own and tie out");

    private static DraftedModel Draft(DraftOptions options, string content)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new LayoutDrafter(options, diagnostics, _ => { }).Draft([("statements.csv", Encoding.UTF8.GetBytes(content))]);
        diagnostics.Select(d => d.Message).Should().BeEmpty();
        return drafted!;
    }
}
