using System.Runtime.CompilerServices;

namespace FinModel.Tests.Web.Browser;

/// <summary>A test that asks a browser: skipped where Chromium is not installed, unless FINMODEL_REQUIRE_ORACLES=1 makes that a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        var isRequired = Environment.GetEnvironmentVariable("FINMODEL_REQUIRE_ORACLES") == "1";
        Skip = isRequired || SharedBrowser.Program is not null ? null : "Chromium is not installed";
    }
}
