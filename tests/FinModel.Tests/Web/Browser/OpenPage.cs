using FinModel.Core.Reviews;
using FinModel.Web.Page;
using Microsoft.Playwright;

namespace FinModel.Tests.Web.Browser;

/// <summary>A model's page, opened from a file. Whatever goes wrong on it, and whatever it asks for, fails the test when it is closed.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly List<string> _wrong = [];

    private OpenPage(TemporaryFolder folder, IPage page) => (_folder, Page) = (folder, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    public static async Task<OpenPage> Of(FinancialModel model, string hash = "", bool isChinese = false, int width = 1440,
        ColorScheme theme = ColorScheme.Light, params IReadOnlyList<Review> reviews)
    {
        var folder = new TemporaryFolder();
        var file = folder.Write("page.html", Html(model, isChinese, reviews));
        var browser = await SharedBrowser.Browser;
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme });
        var open = new OpenPage(folder, page);
        page.Console += (_, message) => open.Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => open.Note(true, error);
        page.Request += (_, request) =>
            open.Note(!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal), request.Url);
        await page.GotoAsync("file://" + file + hash);
        await page.EvaluateAsync("finmodel.ready");
        return open;
    }

    /// <summary>The page's file.</summary>
    public static string Html(FinancialModel model, bool isChinese = false, params IReadOnlyList<Review> reviews) =>
        PageFile.Build(new PageRequest(model.Plan, model.Evaluator, isChinese, model.Plan.Scenarios[0], []) { Reviews = reviews });

    /// <summary>Moves a slider as a hand does.</summary>
    public Task Move(string key, double value) => Page.EvaluateAsync(
        "([key, value]) => { const slider = document.querySelector(`[data-key=\"${key}\"]`); slider.value = value; "
            + "slider.dispatchEvent(new Event('input')); return new Promise(requestAnimationFrame); }",
        new object[] { key, value });

    /// <summary>The values that the page shows, null where there is none.</summary>
    public Task<Dictionary<string, double?>> Values() => Page.EvaluateAsync<Dictionary<string, double?>>("finmodel.values()");

    /// <summary>What went wrong until now was meant to.</summary>
    public void Forgive() => _wrong.Clear();

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        _folder.Dispose();
        _wrong.Should().BeEmpty("a page asks for nothing, and nothing on it goes wrong");
    }

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _wrong.Add(what);
        }
    }
}
