using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Compiler.Scenarios;

/// <summary>Lines and members called by what people read, in English or Chinese: <c>毛利率@2025</c> is <c>gross_margin@2025</c>. Case, width and
/// spaces make no difference.</summary>
public static class LabelNames
{
    private const int MostNear = 4;

    // What may stand behind a name.
    private const string Ends = ".@=+-*/<>";

    /// <summary>What is asked with ids in the place of labels, in plain characters; null, with diagnostics added, where a label is several lines' or
    /// nobody's.</summary>
    /// <param name="plan">The model.</param>
    /// <param name="place">Where it is asked, for messages.</param>
    /// <param name="text">What is asked, with a line's name in front.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SourceText? ToIds(Plan plan, string place, string text, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var plain = PrintedText.Plain(text);
        var source = new SourceText(place, plain);
        var word = plain[..Identifier(plain)];
        if (plan.Line(word) is { } line)
        {
            return WithMember(plan, line, word, plain[word.Length..], place);
        }

        var (length, called) = Called(plan, plain);
        if (called.Count == 1)
        {
            return WithMember(plan, called[0], called[0].Name, plain[length..].TrimStart(), place);
        }

        if (called.Count > 1)
        {
            diagnostics.Add(NameDiagnostics.SeveralLabels(Span(source, length), called));
            return null;
        }

        if (!IsLabel(plain, word.Length))
        {
            return source;
        }

        var name = plain[..(plain.AsSpan().IndexOfAny(".@=<>") is >= 0 and var end ? end : plain.Length)].TrimEnd('+', '-', '*', ' ');
        diagnostics.Add(Unknown(plan, Span(source, name.Length), name));
        return null;
    }

    /// <summary>Whether a text is a name, of which case, width and spaces make no difference.</summary>
    public static bool IsCalled(string text, string name)
    {
        var plain = PrintedText.Plain(text);
        return Length(plain, name) == plain.Length && plain.Length > 0;
    }

    /// <summary>That nothing is called so, and what is called alike.</summary>
    internal static Diagnostic Unknown(Plan plan, SourceSpan span, string name) => NameDiagnostics.UnknownLabel(span, name, Near(plan, name));

    // The lines that the longest label at the beginning may mean. Of several lines of one label the one is meant whose id says the same: "Target price"
    // is `target_price` and not `target_price_in_usd`. Where an id says what is another line's label, either may be meant.
    private static (int Length, IReadOnlyList<PlanLine> Lines) Called(Plan plan, string text)
    {
        var longest = plan.Lines.Select(l => (Line: l, Length: Length(text, l.Label))).Where(l => l.Length > 0).GroupBy(l => l.Length).MaxBy(g => g.Key);
        var spelt = plan.Lines.Where(l => !l.Hints.IsHidden).Select(l => (Line: l, Length: Length(text, Spelt(l)))).MaxBy(l => l.Length);
        if (longest is null || spelt.Length > longest.Key)
        {
            return spelt.Length > 0 ? (spelt.Length, [spelt.Line]) : (0, []);
        }

        var labelled = Shown([.. longest.Select(l => l.Line)]);
        return spelt.Length < longest.Key ? (longest.Key, labelled)
            : labelled.Contains(spelt.Line) ? (longest.Key, [spelt.Line])
            : (longest.Key, [spelt.Line, .. labelled]);
    }

    private static string Spelt(PlanLine line) => line.Name.Replace('_', ' ');

    // Several lines of one label are told apart by what is shown.
    private static List<PlanLine> Shown(List<PlanLine> lines) =>
        lines.Count > 1 && lines.Exists(l => !l.Hints.IsHidden) ? lines.FindAll(l => !l.Hints.IsHidden) : lines;

    private static SourceText WithMember(Plan plan, PlanLine line, string name, string rest, string place)
    {
        if (rest is ['.', .. var behind] && line.Dimension is { } dimension && !dimension.Members.Any(m => m.Name == behind[..Identifier(behind)])
            && dimension.Members.Select(m => (Member: m, Length: Length(behind, m.Label))).MaxBy(m => m.Length) is { Length: > 0 } called)
        {
            rest = $".{called.Member.Name}{behind[called.Length..].TrimStart()}";
        }

        return new SourceText(place, name + AskedPeriod.ToId(plan, rest));
    }

    // A name of the language is of ASCII letters and one word; anything else that begins with a letter is meant as a label.
    private static bool IsLabel(string text, int word) => text.Length > 0 && char.IsLetter(text[0])
        && (!char.IsAscii(text[0]) || (word < text.Length && text[word..].TrimStart() is [var next, ..] && char.IsLetter(next)));

    private static IReadOnlyList<PlanLine> Near(Plan plan, string name)
    {
        var labels = plan.Lines.SelectMany(l => new[] { (Line: l, Text: l.Label.Chinese), (Line: l, Text: l.Label.English) }).ToList();
        var near = Suggestions.For(name, labels.Select(l => l.Text));
        var within =
            labels.Where(l => l.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(l => l.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ThenBy(l => l.Text.Length);
        var ids = plan.Lines.Where(l => l.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        return [.. near.Select(n => labels.First(l => l.Text == n).Line).Concat(within.Select(l => l.Line)).Concat(ids).Distinct().Take(MostNear)];
    }

    private static int Length(string text, PlanLabel label) => Math.Max(Length(text, label.English), Length(text, label.Chinese));

    // How much of a text a label takes up at its beginning; 0 where it is not there or something goes on behind it.
    private static int Length(string text, string label)
    {
        var (at, wanted) = (0, PrintedText.Plain(label).Where(c => c != ' ').ToList());
        foreach (var letter in wanted)
        {
            at += text.AsSpan(at).Length - text.AsSpan(at).TrimStart(' ').Length;
            if (at == text.Length || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(letter))
            {
                return 0;
            }

            at++;
        }

        return wanted.Count > 0 && (text.AsSpan(at).TrimStart(' ') is not [var next, ..] || Ends.Contains(next, StringComparison.Ordinal)) ? at : 0;
    }

    private static int Identifier(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    private static SourceSpan Span(SourceText source, int length) => new(source, 0, length);
}
