using Microsoft.Playwright;

namespace FinModel.Tests.Web.Browser;

/// <summary>One Chromium for all tests, started when it is first asked for.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);

    /// <summary>Where the program is, or null.</summary>
    public static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>The browser.</summary>
    public static Task<IBrowser> Browser => Shared.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }
}
