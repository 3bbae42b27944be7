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
            return WithMember(line, word, plain[word.Length..], place);
        }

        var longest = plan.Lines.Select(l => (Line: l, Length: Length(plain, l.Label))).Where(l => l.Length > 0)
            .GroupBy(l => l.Length).MaxBy(g => g.Key);
        if (longest is not null && Shown([.. longest.Select(l => l.Line)]) is var called && called.Count == 1)
        {
            return WithMember(called[0], called[0].Name, plain[longest.Key..].TrimStart(), place);
        }

        if (longest is not null)
        {
            diagnostics.Add(NameDiagnostics.SeveralLabels(Span(source, longest.Key), Shown([.. longest.Select(l => l.Line)])));
            return null;
        }

        if (!IsLabel(plain, word.Length))
        {
            return source;
        }

        var name = plain[..(plain.AsSpan().IndexOfAny(".@=<>") is >= 0 and var end ? end : plain.Length)].TrimEnd('+', '-', '*', ' ');
        diagnostics.Add(NameDiagnostics.UnknownLabel(Span(source, name.Length), name, Near(plan, name)));
        return null;
    }

    // Several lines of one label are told apart by what is shown.
    private static List<PlanLine> Shown(List<PlanLine> lines) =>
        lines.Count > 1 && lines.Exists(l => !l.Hints.IsHidden) ? lines.FindAll(l => !l.Hints.IsHidden) : lines;

    private static SourceText WithMember(PlanLine line, string name, string rest, string place)
    {
        if (rest is ['.', .. var behind] && line.Dimension is { } dimension && !dimension.Members.Any(m => m.Name == behind[..Identifier(behind)])
            && dimension.Members.Select(m => (Member: m, Length: Length(behind, m.Label))).MaxBy(m => m.Length) is { Length: > 0 } called)
        {
            rest = $".{called.Member.Name}{behind[called.Length..].TrimStart()}";
        }

        return new SourceText(place, name + rest);
    }

    // A name of the language is of ASCII letters and one word; anything else that begins with a letter is meant as a label.
    private static bool IsLabel(string text, int word) => text.Length > 0 && char.IsLetter(text[0])
        && (!char.IsAscii(text[0]) || (word < text.Length && text[word..].TrimStart() is [var next, ..] && char.IsLetter(next)));

    private static IReadOnlyList<PlanLine> Near(Plan plan, string name)
    {
        var labels = plan.Lines.SelectMany(l => new[] { (Line: l, Text: l.Label.Chinese), (Line: l, Text: l.Label.English) }).ToList();
        var near = Suggestions.For(name, labels.Select(l => l.Text));
        var within = labels.Where(l => l.Text.Contains(name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(l => l.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ThenBy(l => l.Text.Length);
        return [.. near.Select(n => labels.First(l => l.Text == n).Line).Concat(within.Select(l => l.Line)).Distinct().Take(MostNear)];
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
