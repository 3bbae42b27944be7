using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Reviews;

/// <summary>What the file of comments can get wrong (FM904x).</summary>
internal static class ReviewDiagnostics
{
    public static Diagnostic MissingColumn(SourceSpan span, string column, IEnumerable<string> columns) =>
        Diagnostic.Error("FM9040", span, $"the file of comments has no column `{column}`", $"its columns are {columns.ToList()}");

    public static Diagnostic NeitherYesNorNo(SourceSpan span, string text) =>
        Diagnostic.Error("FM9041", span, $"whether a comment is resolved is `yes` or `no`, and this is `{text}`");
}
