namespace FinModel.Tests.Web.Browser;

/// <summary>What a model says is shown on its page, not obeyed.</summary>
public class HostilePageTests
{
    private const string Attack = "</script></style><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>\u202e{{7*7}}";

    [BrowserFact]
    public async Task Labels_notes_and_sources_are_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/hostile/inputs.csv", $"id,unit,all,source,note\nprice,CNY/share,10,\"{Attack}\",\"{Attack}\"\n");
        folder.Write("models/hostile/model.fin", $"""
            model hostile "{Attack}" "{Attack}中"
            timeline years 2024E 2025E
            currency CNY million
            inputs "inputs.csv"
            statement s "{Attack}" "{Attack}中"
            input price : constant CNY/share "{Attack}" "{Attack}中"
            line twice : constant CNY/share "{Attack} twice" total
              = price * 2
              note "{Attack}"
            line later : flow money "{Attack} later" subtotal
              = 3 million
            chart c "{Attack}"
              column later
            scenario bad "{Attack}" extends base
              price = 11 because "{Attack}"
            """);
        var load = FinancialModel.TryLoad(folder.At("models", "hostile"), folder.Path);
        load.Diagnostics.Should().NotContain(d => d.Severity == Core.Diagnostics.Severity.Error);

        await using var open = await OpenPage.Of(load.Model!);
        await open.Page.SelectOptionAsync("#scenario", "bad");
        await open.Page.ClickAsync("#now .key.first b");
        await open.Page.Locator("#why .operands button").First.ClickAsync();
        await open.Page.ClickAsync("#language");
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        (await open.Page.EvaluateAsync<bool>("window.hacked === undefined && document.images.length === 0")).Should().BeTrue();
        (await open.Page.Locator("h1").First.InnerTextAsync()).Should().Contain("<img src=x onerror=").And.NotContain("\u202e");
        (await open.Page.Locator("#why").InnerTextAsync()).Should().Contain("</script>");
    }

    [BrowserFact]
    public async Task The_policy_lets_nothing_in()
    {
        await using var open = await OpenPage.Of(SenseTime.Model);

        (await open.Page.EvaluateAsync<bool>("async () => { try { await fetch('https://example.com/'); return false; } catch { return true; } }"))
            .Should().BeTrue();
        open.Forgive();
    }
}
