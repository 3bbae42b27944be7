using FinModel.Analysis.Vintages;
using FinModel.Cli.Output;
using FinModel.Compiler.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;
using FinModel.Data.Folders;

namespace FinModel.Cli.Input;

/// <summary>The old estimates of a model, kept among its data.</summary>
internal static class VintageFile
{
    /// <summary>Those before a period was reported; null, with what is wrong said, where there are none.</summary>
    /// <param name="period">The period's id.</param>
    /// <param name="plan">The model.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="terminal">Where the user works.</param>
    /// <param name="code">The exit code, where there are none.</param>
    public static Vintage? Load(string period, Plan plan, string folder, Terminal terminal, out int code)
    {
        code = ExitCode.NotUsable;
        var places = Path.Combine(ModelFolder.Open(folder, terminal.Folder).DataFolder, Vintage.Folder);
        var known =
            Directory.Exists(places)
                ? Directory.EnumerateFiles(places, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f))
                    .Where(name => !name.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList()
                : [];
        if (!known.Contains(period))
        {
            code = UsageErrors.Write(terminal, $"no estimates are kept from before `{period}` was reported",
                known.Count == 0 ? (Phrase)"`finmodel roll` keeps them when a period becomes actual" : $"there are those from before {known}");
            return null;
        }

        var diagnostics = new List<Diagnostic>();
        CsvTable? Table(ExpectationKind? kind)
        {
            var path = Path.Combine(places, Vintage.FileName(period, kind));
            return kind is null || File.Exists(path) ? CsvLoader.Load(path, Path.GetRelativePath(terminal.Folder, path), diagnostics) : null;
        }

        var vintage = Table(null) is { } estimates ? Vintage.Read(period, estimates, plan, diagnostics) : null;
        var expected = Enum.GetValues<ExpectationKind>()
            .SelectMany(kind => Table(kind) is { } table ? ExpectationReader.Read(plan, kind, table, diagnostics) : []);
        vintage = vintage is null ? null : vintage with { Expectations = [.. expected.Where(e => e.IsInForce)] };
        new DiagnosticWriter(terminal).Write(diagnostics);
        return diagnostics.Exists(d => d.Severity == Severity.Error) ? null : vintage;
    }
}
