using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;
using FinModel.Web.Bundling;
using FinModel.Web.Scripts;

namespace FinModel.Web.Page;

/// <summary>
/// The whole model in one file: tables of the base case for whoever has no scripts, and with them everything recomputed by the reader's browser. It asks for
/// nothing from anywhere, and what a model says in it is text.
/// </summary>
public static class PageFile
{
    /// <summary>The file's text.</summary>
    public static string Build(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = request.Plan;
        var texts = new TextPool();
        var html = new HtmlBuilder(texts, request.IsChinese);
        var result = request.Evaluator.Run(plan.Scenarios[0], []);
        var published = TieOut.Run(result);
        WriteBody(html, request, result, published);
        var (model, page) = (ScriptProgram.Of(plan).Json, PageData.Of(request, published, texts));
        var nonce = Nonce(model, page);
        var title = request.IsChinese ? plan.Label.Chinese : plan.Label.English;
        return new StringBuilder("<!doctype html>\n")
            .Append(CultureInfo.InvariantCulture, $"<html lang=\"{(request.IsChinese ? "zh-CN" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture,
                $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy(nonce)}{(request.LiveVersion is null ? "" : LivePage.Policy)}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append(new HtmlBuilder(texts, request.IsChinese).Plain("title", title)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"<style nonce=\"{nonce}\">\n{PageScript.Style}{Footer(plan)}</style>\n</head>\n<body>\n{html}\n")
            .Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"engine-data\">{model}</script>\n")
            .Append(CultureInfo.InvariantCulture, $"<script type=\"text/plain\" id=\"page-data\">{page}</script>\n")
            .Append(CultureInfo.InvariantCulture, $"<script nonce=\"{nonce}\" id=\"engine\">{EngineScript.Text}</script>\n")
            .Append(CultureInfo.InvariantCulture, $"<script nonce=\"{nonce}\">{PageScript.Text}</script>\n")
            .Append(request.LiveVersion is { } version ? LivePage.Parts(nonce, version) : "").Append("</body>\n</html>\n")
            .ToString();
    }

    // Nothing from outside; scripts and styles are those that the page was written with, and what they make themselves.
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; worker-src blob:; base-uri 'none'; form-action 'none'";

    // Of what the page holds: the same page is the same file, and nobody who writes a model knows it beforehand.
    private static string Nonce(string model, string page) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model + page)))[..32];

    // The foot of a printed page. Every character of a name is written by its number, so that it can be nothing but text.
    private static string Footer(PlanLabel label, string unit)
    {
        var text = (label.English == label.Chinese ? label.English : $"{label.English} {label.Chinese}") + " · " + unit;
        var escaped = string.Concat(text.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"\\{r.Value:x6}")));
        return $"@page {{ @bottom-left {{ content: \"{escaped}\"; }} }}\n";
    }

    private static string Footer(Plan plan) => Footer(plan.Label, UnitText.Reporting(plan, Words.Of("en")));

    private static void WriteBody(HtmlBuilder html, PageRequest request, ModelResult result, TieOutReport published)
    {
        var plan = request.Plan;
        html.Open("a", ("class", "skip"), ("href", "#main")).Say("span", Word("skip")).Close();
        html.Open("header", ("id", "head")).Open("div", ("class", "title")).Say("h1", plan.Label);
        html.Say("p", TextPool.Both(w => UnitText.Reporting(plan, w)), ("class", "quiet")).Close();
        html.Open("div", ("id", "now")).Close().Open("div", ("id", "tools")).Close();
        html.Open("nav", ("id", "parts"));
        foreach (var (id, key) in Parts.Where(p => p.Id != Expected || ExpectationHtml.IsNeeded(plan)))
        {
            html.Open("a", ("href", "#" + id)).Say("span", Word(key)).Close();
        }

        html.Close().Close().NewLine();
        html.Open("noscript").Say("p", Word("no_scripts"), ("class", "bad")).Close();
        html.Open("div", ("id", "layout")).Open("section", ("id", "whatif")).Close();
        html.Open("main", ("id", "main"));
        Section(html, "summary", "summary", () => { });
        Section(html, "scenarios", null, () => { });
        Section(html, "statements", "statements", () => new StatementHtml(html, result, request.IsChinese).Write());
        if (ExpectationHtml.IsNeeded(plan))
        {
            Section(html, Expected, "expected", () => new ExpectationHtml(html, result, request.IsChinese).Write());
        }

        Section(html, "pictures", null, () => { });
        Section(html, "inputs", null, () => { });
        Section(html, "simulation", null, () => { });
        Section(html, "proof", "is_it_right", () => Proof(html, request, result, published));
        html.Close().Open("aside", ("id", "why"), ("hidden", ""), ("aria-live", "polite")).Close().Close();
        html.Open("div", ("id", "paper"), ("aria-hidden", "true")).Close();
    }

    private const string Expected = "expected";

    private static readonly (string Id, string Key)[] Parts =
    [
        ("summary", "summary"), ("whatif", "what_if"), ("scenarios", "scenarios"), ("statements", "statements"),
        (Expected, "expected"), ("pictures", "pictures"), ("inputs", "inputs"),
        ("simulation", "how_sure"), ("proof", "is_it_right"),
    ];

    private static void Section(HtmlBuilder html, string id, string? heading, Action write)
    {
        html.Open("section", ("id", id));
        if (heading is not null)
        {
            html.Say("h2", Word(heading));
        }

        write();
        html.Close().NewLine();
    }

    private static void Proof(HtmlBuilder html, PageRequest request, ModelResult result, TieOutReport published)
    {
        html.Open("div", ("id", "checks-now")).Close();
        ReviewData.Write(html, request.Plan, request.Reviews);
        var scenarios = request.Plan.Scenarios.Select(s => request.Evaluator.Run(s, [])).ToList();
        new DocumentHtml(html).Write(new CheckAnswer(result, published, scenarios));
        SourceHtml.Write(html, request.Plan);
    }

    private static PlanLabel Word(string key) => TextPool.Both(w => w.Page[key]);
}
