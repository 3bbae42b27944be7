using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinModel.Tests.Web;

/// <summary>Opens a page of text in a real browser, from a file, and reads what it wrote.</summary>
internal static partial class Chromium
{
    /// <summary>Where it is, or null.</summary>
    public static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Whether there is one.</summary>
    public static bool IsInstalled => Program is not null;

    /// <summary>The text of the element <c>out</c> when the page has done all that it does.</summary>
    public static string Read(string html)
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "page.html");
        File.WriteAllText(page, html);
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=1000000000", $"--user-data-dir={folder.Path}/profile", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        using var browser = Process.Start(start)!;
        var errors = browser.StandardError.ReadToEndAsync();
        var document = browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        return Out().Match(document) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"The browser wrote no page: {errors.Result}");
    }

    [GeneratedRegex("""<pre id="out">([^<]*)</pre>""")]
    private static partial Regex Out();
}
