using FinModel.Compiler.Plans;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Web.Browser;

/// <summary>The page holds what is looked at against consensus and guidance, in the words of the command.</summary>
public class ExpectedPageTests
{
    [BrowserFact]
    public async Task Differences_and_verdicts_follow_the_scenario_and_the_language()
    {
        var model = FinancialModel.TryLoad("alder-finch", Repository.At("tests", "models")).Model!;
        await using var open = await OpenPage.Of(model);

        foreach (var (scenario, language) in new[] { ("base", "en"), ("price_war", "zh"), ("base", "zh") })
        {
            await open.Page.SelectOptionAsync("#scenario", scenario);
            await open.Page.EvaluateAsync("language => { if (!document.documentElement.lang.startsWith(language)) "
                + "{ [...document.querySelectorAll('#tools button')].find(b => /中文|English/.test(b.textContent)).click(); } }", language);
            var result = model.Run(scenario);

            var shown = await open.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('[data-far]')].map(far => "
                + "`${far.previousSibling.textContent} | ${far.textContent} | ${far.nextSibling.textContent}`)");

            shown.Should().Equal(InForce(model.Plan)
                .Select(e => (e, Text: new ExpectationText(Words.Of(language))))
                .Select(e => string.Join(" | ", e.Text.Gap(e.e, result[e.e.Cell]).Select(c => c.Text).Prepend(e.Text.Figure(e.e)))));
        }
    }

    [BrowserFact]
    public async Task A_model_of_which_nothing_is_expected_has_no_such_part()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        (await open.Page.QuerySelectorAsync("#expected")).Should().BeNull();
    }

    private static IEnumerable<PlanExpectation> InForce(Plan plan) => ExpectationLayout.Of(plan).Parts.SelectMany(p => p)
        .SelectMany(r => new[] { r.Consensus, r.Guidance }).OfType<PlanExpectation>();
}
