using System.Diagnostics;

namespace FinModel.Tests.Web;

/// <summary>TypeScript's checker, where FINMODEL_TYPESCRIPT names the folder whose node_modules have it; <c>none</c> says that it could not be had.</summary>
internal static class TypeChecker
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FINMODEL_TYPESCRIPT");

    private static readonly string? Program = string.IsNullOrEmpty(Folder) ? null : Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc");

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Whether somebody looked for it in vain.</summary>
    public static bool IsNotToBeHad => Folder == "none";

    /// <summary>What the checker finds in a project, row by row.</summary>
    public static IReadOnlyList<string> Findings(string project)
    {
        var program = Program ?? throw new FileNotFoundException("FINMODEL_TYPESCRIPT names no folder");
        using var process = Process.Start(new ProcessStartInfo("node", [program, "-p", project, "--pretty", "false"]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? [] : said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
