using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Tables;

/// <summary>The words that stand for the values of a line measured in bands, or of a switch: ids and labels, in either language.</summary>
/// <param name="Line">The line.</param>
/// <param name="Words">The words of each value, its id first.</param>
internal sealed record BandWords(string Line, IReadOnlyList<IReadOnlyList<string>> Words)
{
    // What spreadsheets and people make of a switch; 1 and 0 are what programs do.
    private static readonly string[][] Likenesses = [["false", "no", "0", "否"], ["true", "yes", "1", "是"]];

    /// <summary>Those of a line, or null where it is measured in numbers.</summary>
    public static BandWords? Of(LineSymbol line) => line.Bands is not { } scale ? null
        : new BandWords(line.Name,
            [.. scale.Bands.Select((b, i) => WordsOf(b.Syntax.Name.Name, b.Syntax.Label.English, b.Syntax.Label.Chinese, line.IsSwitch ? Likenesses[i] : []))]);

    /// <summary>Those of a line of a plan, or null where it is measured in numbers.</summary>
    public static BandWords? Of(PlanLine line) => line.Bands is not { } scale ? null
        : new BandWords(line.Name, [.. scale.Bands.Select((b, i) => WordsOf(b.Name, b.Label.English, b.Label.Chinese, line.IsSwitch ? Likenesses[i] : []))]);

    /// <summary>The value of a word; null where it is none of them.</summary>
    public double? ValueOf(string text)
    {
        var word = text.Trim();
        var value = Words.ToList().FindIndex(w => w.Contains(word, StringComparer.OrdinalIgnoreCase));
        return value < 0 ? null : value;
    }

    /// <summary>The value of a word, or null (reported) where it is none of them.</summary>
    public double? Read(SourceSpan span, string text, ICollection<Diagnostic> diagnostics)
    {
        if (ValueOf(text) is { } value)
        {
            return value;
        }

        diagnostics.Add(DataDiagnostics.NoSuchWord(span, Line, text, Words.Select(w => w[0])));
        return null;
    }

    private static IReadOnlyList<string> WordsOf(string name, string? english, string? chinese, string[] others) =>
        [name, .. new[] { english, chinese }.OfType<string>(), .. others];
}
