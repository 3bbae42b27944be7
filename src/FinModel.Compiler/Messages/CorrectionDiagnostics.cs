using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What is not as the corrections say (FM5053, FM511x).</summary>
internal static class CorrectionDiagnostics
{
    public static Diagnostic Nothing(SourceSpan span, string table, string row, string printed, string? found) => Diagnostic.Error(
        "FM5110", span, found is null ? (Phrase)$"{table} has no figure of a row `{row}` in that period" : $"{table} prints {found} there, and not {printed}",
        found is null
            ? (Phrase)"name the table by its file or as the model does, the row as the model maps it, and the period as its heading has it"
            : "a correction holds only while the file prints what it corrects; remove it when the file has been mended");

    public static Diagnostic OtherForm(SourceSpan span, string corrected, string printed) => Diagnostic.Error(
        "FM5053", span, $"`{corrected}` is written otherwise than `{printed}`, which it corrects", "write it as the file has it: in percent, in 亿, or plain");

    public static Diagnostic Several(SourceSpan span, string row, string first, string second, SourceSpan other) => Diagnostic.Error(
        "FM5146", span, $"this is printed in a row `{row}` of two tables of the file", $"name the table instead of its file: `{first}` or `{second}`")
        .With(other, "the second");

    public static Diagnostic NoReason(SourceSpan span) => Diagnostic.Error(
        "FM5111", span, "this correction does not say why", "write in `why` how the right figure is known: another page, a sum that only it gives");

    public static Diagnostic Twice(SourceSpan span, string row, SourceSpan first) => Diagnostic.Error(
        "FM5112", span, $"this figure of `{row}` is corrected a second time", "keep one of the two").With(first, "the first");
}
