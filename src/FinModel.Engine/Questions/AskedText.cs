using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>What is typed where something is asked, in plain characters: <c>g=５％</c> means there what it means in a file of figures.</summary>
internal static class AskedText
{
    public static SourceText Of(string place, string text) => new(place, PrintedText.Plain(text));

    /// <summary>What a text says that has a line's name, or its label, in front; null, with diagnostics added, where it says nothing.</summary>
    public static T? Parse<T>(Plan plan, string place, string text, Func<SourceText, List<Diagnostic>, T?> parse, List<Diagnostic> diagnostics)
        where T : class =>
        LabelNames.ToIds(plan, place, text, diagnostics) is { } source ? parse(source, diagnostics) : null;
}
