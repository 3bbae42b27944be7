using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Errors;

/// <summary>A diagnostic with the lines it is about.</summary>
internal static class Excerpt
{
    private const int Widest = 120;

    public static string Of(Diagnostic diagnostic, Words words, string hintWord)
    {
        var head = words.Say(diagnostic.Severity == Severity.Error ? (Phrase)$"error {diagnostic.Code}:" : $"warning {diagnostic.Code}:");
        var text = new StringBuilder($"{head} {words.Say(diagnostic.Phrase)}\n");
        if (diagnostic.Span is { } span)
        {
            Append(text, span, "");
        }

        foreach (var label in diagnostic.Labels)
        {
            Append(text, label.Span, words.Say(label.Phrase));
        }

        foreach (var hint in diagnostic.Advice)
        {
            text.Append($"  {hintWord} {words.Say(hint)}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, SourceSpan span, string remark)
    {
        var at = span.Position;
        var line = Shown(span.Source.Line(at.Line));
        var length = Math.Clamp(span.Length, 1, Math.Max(1, line.Length - at.Column + 1));
        var head = $"  {ExpectationText.Path(span)}:{at.Line} | ";
        var marks =
            line.Length < at.Column - 1
                ? ""
                : new string(' ', head.Length - 2) + "| " + Blank(line[..(at.Column - 1)]) + new string('^', length)
                    + (remark.Length > 0 ? " " + remark : "") + "\n";
        text.Append($"{head}{line}\n{marks}");
    }

    private static string Shown(string line) => new([.. line.Take(Widest).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    // Characters of Chinese, Japanese and Korean are two columns wide.
    private static string Blank(string text) => string.Concat(text.Select(c => c is >= '\u1100' and < '\uFFFD' ? "  " : " "));
}
