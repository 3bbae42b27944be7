using FinModel.Cli.Input;
using FinModel.Cli.Serving;
using FinModel.Presentation.Wording;
using Microsoft.Playwright;

namespace FinModel.Tests.Web.Browser;

/// <summary>What somebody sees who writes a model beside its page.</summary>
public sealed class ServedPageTests : IDisposable
{
    private const string Model =
        "model m\ntimeline years 2023A 2024E\ncurrency CNY\ninput x : constant number\n  value 10 source \"t\"\nline y : constant number\n  = x * 2\n";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();

    [BrowserFact]
    public async Task A_page_keeps_what_is_set_while_its_model_changes_and_shows_what_is_wrong()
    {
        _folder.Write("m/model.fin", Model);
        var model = new ServedModel(new ModelRequest(null, "base", [], OutputFormat.Table, Words.Of("en"), [], null, null), "m", _folder.Path);
        using var server = new LocalServer(model.Site, 0);
        _ = server.Run(_end.Token);
        _ = Follow(model);
        var page = await (await SharedBrowser.Browser).NewPageAsync();

        await page.GotoAsync($"http://127.0.0.1:{server.Port}/#scenario=base&set=x=12");
        await Until(page, "globalThis.finmodel?.values?.().y === 24");

        _folder.Write("m/model.fin", Model.Replace("x * 2", "x * 3", StringComparison.Ordinal));
        await Until(page, "globalThis.finmodel?.values?.().y === 36");

        _folder.Write("m/model.fin", Model.Replace("x * 2", "x * <b>", StringComparison.Ordinal));
        (await page.TextContentAsync("#live-problems code")).Should().StartWith("m/model.fin:7:");
        (await page.EvaluateAsync<double>("finmodel.values().y")).Should().Be(36, "what was right last stays");

        _folder.Write("m/model.fin", Model.Replace("x * 2", "x * 4", StringComparison.Ordinal));
        await Until(page, "globalThis.finmodel?.values?.().y === 48 && !document.getElementById('live-problems')");
        await page.CloseAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _folder.Dispose();
    }

    // A page may be loading while it is asked.
    private static async Task Until(IPage page, string condition)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>($"Boolean({condition})"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // It is gone, and another one is coming.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException(condition);
    }

    private async Task Follow(ServedModel model)
    {
        while (!_end.IsCancellationRequested)
        {
            model.Look();
            await Task.Delay(50);
        }
    }
}
