using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>Where figures come from, in words.</summary>
internal static partial class SourceWords
{
    /// <summary>What a cell's row says of its source, or else the table that it stands in.</summary>
    public static string Of(PlanCell cell, Book book) =>
        cell.Source is not { } source ? "" : source.Table is { } table ? book.Words.Of(table) : Plain(source.Text, book);

    // A file that is a table of the model is called as that one; of another file, its name without what makes it one.
    private static string Plain(string source, Book book) => source.Contains(".csv", StringComparison.OrdinalIgnoreCase)
        ? FileName().Replace(source, m =>
            book.TableNames.GetValueOrDefault(m.Value) is { } table ? book.Words.Of(table) : Path.GetFileNameWithoutExtension(m.Value).Replace('_', ' '))
        : source;

    [GeneratedRegex(@"[\w-]+\.csv", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
