using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with files that have periods down, or a row for each fact (FM5001, FM5034–FM5036).</summary>
internal static class ShapeDiagnostics
{
    public static Diagnostic FactTwice(SourceSpan span, string item, string period, TableCell first) => Diagnostic.Error(
        "FM5034", span, $"`{item}` of {period} is given twice: {first.Text} and {span.Text}",
        "remove one of the two, or name the rows by a further column: `rows item / form`").With(first.Span, "the first is here");

    public static Diagnostic NoPeriod(SourceSpan span) => Diagnostic.Error(
        "FM5035", span, "nothing says of which period this is", "give the row its period");

    public static Diagnostic OtherUnit(SourceSpan span, string item, string unit, string first, SourceSpan firstSpan) => Diagnostic.Error(
        "FM5036", span, $"`{item}` is in `{unit}` here and in `{first}` before", "name the rows by their unit, too: `rows item / unit`")
        .With(firstSpan, "it is here");

    public static Diagnostic ColumnOfThatName(SourceSpan span, string name, string file) => Diagnostic.Error(
        "FM5001", span, $"{file} has no row `{name}`, but a column",
        "where the periods go down, the table says which column holds them: `periods COLUMN` in the place of `rows`");
}
