using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>What is typed where something is asked, in plain characters: <c>g=５％</c> means there what it means in a file of figures.</summary>
internal static partial class AskedText
{
    public static SourceText Of(string place, string text) => new(place, Figures(text));

    /// <summary>What a text says that has a line's name, or its label, in front; null, with diagnostics added, where it says nothing.</summary>
    public static T? Parse<T>(Plan plan, string place, string text, Func<SourceText, List<Diagnostic>, T?> parse, List<Diagnostic> diagnostics)
        where T : class =>
        LabelNames.ToIds(plan, place, Figures(text), diagnostics) is { } source ? parse(source, diagnostics) : null;

    // Figures as people type them: 3,000 with its comma, 1.6HKD without a space.
    private static string Figures(string text) =>
        GluedCurrency().Replace(Thousands().Replace(PrintedText.Plain(text), m => m.Value.Replace(",", "", StringComparison.Ordinal)), "$0 ");

    [GeneratedRegex(@"(?<![\w,.])\d{1,3}(?:,\d{3})+(?![\w,])")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\w.])\d+(?:\.\d+)?(?=[A-Z]{3}(?!\w))")]
    private static partial Regex GluedCurrency();
}
