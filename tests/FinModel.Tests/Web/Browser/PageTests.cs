using FinModel.Core.Diagnostics;
using FinModel.Evaluation;
using Microsoft.Playwright;

namespace FinModel.Tests.Web.Browser;

/// <summary>What a reader does with a page, in a real browser.</summary>
public class PageTests
{
    private const string Target = "#now .key.first b";

    [BrowserFact]
    public async Task A_slider_moves_the_figures_and_base_stands_beside_them()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        (await Text(open, Target)).Should().Be("2.10");

        await open.Move("target_ps", 13);

        (await Text(open, Target)).Should().StartWith("2.30");
        (await open.Values()).Should().BeEquivalentTo(Values(SenseTime.Model.Run("base", "target_ps = 13x")));
        (await Text(open, "#now .key.first .was")).Should().Contain("2.10");
        await open.Page.ClickAsync("#reset");
        (await Text(open, Target)).Should().Be("2.10");
    }

    [BrowserFact]
    public async Task A_scenario_and_a_language_are_switched_inside_the_page()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        await open.Page.SelectOptionAsync("#scenario", "bear");
        await open.Page.ClickAsync("#language");

        (await open.Values()).Should().BeEquivalentTo(Values(SenseTime.Model.Run("bear")));
        (await Text(open, "h1")).Should().Be("商汤-W");
        (await Text(open, "#statement-income_statement tbody th")).Should().Be("营业收入");
    }

    [BrowserFact]
    public async Task An_input_is_typed_over_or_refused()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        var field = open.Page.Locator("#inputs input[data-key='gross_margin@2025']");

        await field.FillAsync("45");
        await field.BlurAsync();
        (await Text(open, "#tools .changes")).Should().Be("nothing changed", "45 is neither 45% nor 4500% for certain");
        await field.FillAsync("45%");
        await field.BlurAsync();

        (await open.Values()).Should().BeEquivalentTo(Values(SenseTime.Model.Run("base", "gross_margin@2025 = 45%")));
    }

    [BrowserFact]
    public async Task A_number_is_followed_down_to_the_printed_figure()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        await open.Page.ClickAsync(Target);
        (await Text(open, "#why .formula")).Should().Contain("target_market_cap");
        for (var step = 0; step < 20 && await open.Page.Locator("#why .place").CountAsync() == 0; step++)
        {
            await open.Page.Locator("#why .operands button").First.ClickAsync();
        }

        (await Text(open, "#why .place")).Should().Contain("data/sensetime/").And.Contain(".csv:");
        (await open.Page.Locator("#why .crumbs button").CountAsync()).Should().BeGreaterThan(0);
        await open.Page.Locator("#why .crumbs button").First.ClickAsync();
        (await Text(open, "#why h2")).Should().Be("Target price");
    }

    [BrowserFact]
    public async Task It_works_by_keyboard()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        await open.Page.FocusAsync("#scenario");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        (await open.Page.EvaluateAsync<string>("document.activeElement.id + ' ' + document.activeElement.value")).Should().Be("scenario bear");

        await open.Page.FocusAsync("#lever-target_ps");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Locator("#tools .changes", new() { HasText = "1 changed" }).WaitForAsync();
        (await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-valuetext')")).Should().EndWith("x");

        await open.Page.FocusAsync("#statement-income_statement td.n");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Keyboard.PressAsync("Enter");
        (await Text(open, "#why h2")).Should().Be("Cost of sales 2023A");
        await open.Page.Keyboard.PressAsync("Escape");

        (await open.Page.Locator("#why").IsVisibleAsync()).Should().BeFalse();
        (await open.Page.EvaluateAsync<string>("document.activeElement.innerText")).Should().Be("(1,905)");
    }

    [BrowserFact]
    public async Task Charts_begin_with_history_and_show_prices_of_single_days()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        await open.Page.Locator("#chart-revenue_and_growth").ScrollIntoViewIfNeededAsync();
        await open.Page.Locator("#chart-revenue_and_growth svg").WaitForAsync();
        (await open.Page.Locator("#chart-revenue_and_growth text").AllTextContentsAsync()).Should()
            .Contain(["2018A", "1,850", "2026E", "8,413", "Revenue, CNY million"]);
        await open.Page.Locator("#chart-price_to_book_bands").ScrollIntoViewIfNeededAsync();
        await open.Page.Locator("#chart-price_to_book_bands svg").WaitForAsync();

        (await open.Page.Locator("#chart-price_to_book_bands text").AllTextContentsAsync()).Should().Contain(["First day of trading 4.13", "Share price 1.52"]);
        (await open.Page.Locator("#chart-expenses .from").TextContentAsync()).Should().Be("Source: Huatai figure 70, News; forecasts of the model");
    }

    [BrowserFact]
    public async Task What_reviewers_said_stands_beside_the_figures()
    {
        await using var open = await OpenPage.Of(SenseTime.Model, reviews:
        [
            new("cost_of_sales", "2025", "Li", "2025-02-03", "<b>Falls</b> too fast?", false),
            new("revenue", "", "Wang", "", "As guided", true),
        ]);

        (await open.Page.Locator("#comments tr > *").AllTextContentsAsync()).Select(t => t.Trim()).Should().Equal(
            "Cost of sales 2025E", "Li, 2025-02-03: <b>Falls</b> too fast?", "", "Revenue", "Wang: As guided", "resolved");
        await open.Page.ClickAsync("#statement-income_statement td.commented");
        (await Text(open, "#why h2")).Should().Be("Cost of sales 2025E");
        (await Text(open, "#why .comment")).Should().Be("Comment (2025) · Li, 2025-02-03: <b>Falls</b> too fast?");
        await open.Page.ClickAsync("#comments tr:last-child");
        (await Text(open, "#why .comment")).Should().Be("Comment [resolved] · Wang: As guided");
    }

    [BrowserFact]
    public async Task A_link_opens_the_page_as_it_was_set()
    {
        await using var open = await OpenPage.Of(SenseTime.Model, "#scenario=bear&set=gross_margin@2025=0.45&set=segment_growth.gen_ai@2025=0.6&set=no_such=1");

        (await open.Values()).Should().BeEquivalentTo(Values(SenseTime.Model.Run("bear", "gross_margin@2025 = 45%", "segment_growth.gen_ai@2025 = 60%")));
        (await Text(open, "[role=alert]")).Should().Contain("no_such");
    }

    [BrowserFact]
    public async Task A_saved_scenario_gives_the_same_figures_on_the_command_line()
    {
        using var folder = new TemporaryFolder();
        await using var open = await OpenPage.Of(SenseTime.Model);
        await open.Page.SelectOptionAsync("#scenario", "bull");
        await open.Move("target_ps", 12.34);
        await open.Move("segment_growth.gen_ai@2025", 0.4321);
        await open.Move("hkd_cny", 0.91234);
        await open.Page.Locator(".saving td input").First.FillAsync("a \"quoted\" reason");

        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync("#save"));
        await download.SaveAsAsync(folder.At("my_case.fin"));

        var diagnostics = new List<Diagnostic>();
        var (model, name) = SenseTime.Model.WithScenarios("my_case.fin", folder.Path, diagnostics)!.Value;
        diagnostics.Should().BeEmpty();
        (await open.Values()).Should().BeEquivalentTo(Values(model.Run(name)));
        (await Text(open, "#command")).Should().StartWith("finmodel run --scenario bull --set ").And.Contain("'target_ps=12.34x'");
    }

    [BrowserFact]
    public async Task A_simulation_runs_beside_the_page()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        await open.Page.SelectOptionAsync("#runs", "1000");

        await open.Page.ClickAsync("#simulate");

        await open.Page.Locator("#simulation .outcome svg rect").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await Text(open, "#probability")).Should().EndWith("%");
        (await Text(open, "#simulation .outcome > p.quiet")).Should().StartWith("1,000 runs, seed 1, 0 with a fault");
    }

    [BrowserFact]
    public async Task A_simulation_is_cancelled_and_gives_the_runs_so_far()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        await open.Page.SelectOptionAsync("#runs", "100000");
        await open.Page.ClickAsync("#simulate");

        await open.Page.EvaluateAsync(
            """
            new Promise(done => {
              const ask = () => document.querySelector('#simulation progress').value > 0 ? done() : requestAnimationFrame(ask);
              ask();
            }).then(() => document.getElementById('cancel').click())
            """);

        await open.Page.Locator("#simulate:enabled").WaitForAsync();
        (await Text(open, "#simulation .outcome > p.quiet")).Should().MatchRegex("^[1-9][0-9,]* runs, seed 1");
    }

    [BrowserFact]
    public async Task What_was_printed_stands_beside_what_the_model_has_and_leads_to_it()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);
        var proof = await open.Page.Locator("#proof").TextContentAsync();

        proof.Should().Contain("Of 413 forecast cells 377 are reproduced within their rounding").And.Contain("0 are unexplained")
            .And.Contain("figure 70's year 2022 is 90.00 below the sum of its own halves");
        proof.Should().Contain("All 37 checks hold in every estimate period").And.Contain("data/sensetime/fig71_segments.csv");

        await open.Page.Locator("#proof").ScrollIntoViewIfNeededAsync();
        await open.Page.FocusAsync("#proof [data-why][tabindex='0']");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Enter");
        (await open.Page.Locator("#why caption").AllTextContentsAsync()).Should().Contain("As printed");
        (await open.Page.EvaluateAsync<bool>("document.activeElement.closest('#why') !== null")).Should().BeTrue();
    }

    [BrowserFact]
    public async Task A_bar_of_a_chart_and_a_scenarios_line_lead_to_their_explanation()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        await open.Page.Locator("#summary .chart rect[data-why]").Last.ClickAsync();
        (await Text(open, "#why h2")).Should().NotBeEmpty();
        await open.Page.SelectOptionAsync("#scenario-period", "2026E");
        await open.Page.Locator("#scenarios .by-scenario button").Nth(4).ClickAsync();

        (await Text(open, "#why h2")).Should().Be("Revenue 2026E");
    }

    [BrowserFact]
    public async Task Without_scripts_the_base_case_is_there()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.html", OpenPage.Html(SenseTime.Model));
        await using var context = await (await SharedBrowser.Browser).NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync("file://" + file);

        (await page.Locator("#statement-income_statement tbody tr").First.InnerTextAsync()).Should().StartWith("Revenue").And.Contain("6,025");
        (await page.Locator("#proof").InnerTextAsync()).Should().Contain("377 are reproduced");
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1920)]
    public async Task It_fits_the_screen(int width)
    {
        await using var open = await OpenPage.Of(SenseTime.Model, width: width);

        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_is_written_stands_out_from_the_paper(ColorScheme theme)
    {
        await using var open = await OpenPage.Of(SenseTime.Model, theme: theme);

        (await open.Page.EvaluateAsync<double[]>(
            """
            () => {
              const style = getComputedStyle(document.documentElement);
              const light = name => {
                const channels = style.getPropertyValue(name).trim().slice(1).match(/../g).map(c => parseInt(c, 16) / 255)
                  .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
              };
              const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
              const texts = ['--ink', '--quiet', '--input', '--accent', '--bad'];
              const charts = ['--c0', '--t1', '--t2', '--c3', '--t4', '--c5'];
              return [...['--wash', '--asked'].flatMap(ground => texts.map(ink => contrast(ink, ground))),
                ...['--paper', '--estimate'].flatMap(ground => [...texts, ...charts].map(ink => contrast(ink, ground)))];
            }
            """)).Should().OnlyContain(c => c >= 4.5);
    }

    [Fact]
    public void A_page_is_small() => System.Text.Encoding.UTF8.GetByteCount(OpenPage.Html(SenseTime.Model)).Should().BeLessThan(600_000);

    private static Task<string> Text(OpenPage open, string selector) => open.Page.Locator(selector).First.InnerTextAsync();

    private static Dictionary<string, double?> Values(ModelResult result) =>
        result.Plan.Cells.ToDictionary(c => c.ToString(), c => double.IsFinite(result[c]) ? result[c] + 0.0 : (double?)null);
}
