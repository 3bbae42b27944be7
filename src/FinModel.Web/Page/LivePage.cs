using System.Globalization;
using FinModel.Web.Bundling;

namespace FinModel.Web.Page;

/// <summary>What a page has besides while its model is written: it asks its server, and nobody else, what became of the model.</summary>
public static class LivePage
{
    private const string Nonce = "live";

    /// <summary>What the policy of a served page allows besides.</summary>
    internal const string Policy = "; connect-src 'self'";

    /// <summary>A page for a model that could not be used yet.</summary>
    public static string WithoutModel { get; } =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>finmodel</title>\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'nonce-{Nonce}'; style-src 'nonce-{Nonce}'{Policy}\">\n"
        + $"</head>\n<body>\n{Parts(Nonce, 0)}</body>\n</html>\n";

    /// <summary>Script and style, with the nonce of the page.</summary>
    internal static string Parts(string nonce, int version) =>
        $"<style nonce=\"{nonce}\">\n{Assets.Read("serve/live.css")}</style>\n"
        + string.Create(CultureInfo.InvariantCulture,
            $"<script nonce=\"{nonce}\" id=\"live\" data-version=\"{version}\">(() => {{\n{ModuleBundle.Of("serve/live.js", Assets.Read)}}})();</script>\n");
}
