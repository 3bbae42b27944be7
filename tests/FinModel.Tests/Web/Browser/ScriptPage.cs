using FinModel.Compiler.Plans;
using FinModel.Web.Bundling;
using FinModel.Web.Scripts;

namespace FinModel.Tests.Web.Browser;

/// <summary>A page with nothing but the engines of some models, under a policy that allows nothing but the page's own scripts, and something to
/// compute.</summary>
internal static class ScriptPage
{
    /// <summary>What a script shows that finds <c>engines</c>.</summary>
    public static async Task<string> Run(IEnumerable<Plan> plans, string script)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("page.html", Html(plans, script));
        var page = await (await SharedBrowser.Browser).NewPageAsync();
        try
        {
            page.SetDefaultTimeout(0);
            await page.GotoAsync("file://" + file);
            await page.WaitForSelectorAsync("body[data-is-done]");
            return (await page.TextContentAsync("#out"))!;
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    private static string Html(IEnumerable<Plan> plans, string script) => $$"""
        <!doctype html><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-own'; worker-src blob:">
        <pre id="out"></pre>
        <script nonce="own">{{EngineScript.Text}}</script>
        <script type="application/json" id="models">[{{string.Join(",\n", plans.Select(p => ScriptProgram.Of(p).Json))}}]</script>
        <script nonce="own">
        const show = text => { document.getElementById('out').textContent = text; document.body.dataset.isDone = 'yes'; };
        window.onerror = message => show(message);
        const engines = JSON.parse(document.getElementById('models').textContent).map(finmodelEngine.createEngine);
        {{script}}
        </script>
        """;
}
