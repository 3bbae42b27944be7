using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Tests.Errors;

/// <summary>Diagnostics as an example's last comments have them.</summary>
internal static class ExpectationText
{
    public static IEnumerable<string> Of(IEnumerable<Diagnostic> diagnostics) => diagnostics.SelectMany(Of);

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>Line and column, behind the file's name when it is not the model's.</summary>
    public static string Of(SourceSpan span)
    {
        var path = Path(span);
        return path == "model.fin" ? span.Position.ToString() : $"{path}:{span.Position}";
    }

    /// <summary>A path as seen from the example.</summary>
    public static string Path(SourceSpan span) => span.Source.Path.Replace(ExampleRun.Folder + "/", "", StringComparison.Ordinal);

    private static IEnumerable<string> Of(Diagnostic diagnostic) =>
    [
        $"{Of(diagnostic.Severity)} {diagnostic.Code}{(diagnostic.Span is { } span ? " " + Of(span) : "")} {diagnostic.Message}",
        .. diagnostic.Labels.Select(label => $"  see {Of(label.Span)} {label.Message}"),
        .. diagnostic.Hints.Select(hint => $"  hint {hint}"),
    ];
}
