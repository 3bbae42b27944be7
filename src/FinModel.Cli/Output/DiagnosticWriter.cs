using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Cli.Output;

/// <summary>Prints diagnostics: what is wrong, where, the row of text with a line under the place, other places, and what to do.</summary>
internal sealed class DiagnosticWriter(Terminal terminal)
{
    // A file that is no model at all can be wrong in every row; nobody reads on after so many.
    private const int MostShown = 200;

    // A message quotes what is written, and what is written may be a whole file long.
    private const int LongestMessage = 1_000;

    private readonly Ink _ink = new(terminal.ErrorHasColor);
    private readonly TextWriter _output = terminal.Error;

    public void Write(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in Shown(diagnostics))
        {
            Write(diagnostic);
        }

        if (diagnostics.Count > 0)
        {
            terminal.Say(diagnostics.Count > MostShown ? $"{Count(diagnostics)}; the first {MostShown} are shown" : Count(diagnostics));
        }
    }

    /// <summary>Says in one line that there are warnings, and what prints them.</summary>
    public void Mention(IReadOnlyCollection<Diagnostic> warnings, string command)
    {
        if (warnings.Count > 0)
        {
            var says = warnings.Count == 1 ? (Phrase)$"; `{command}` prints it" : $"; `{command}` prints them";
            Message(terminal.Words.Say(Count(warnings)), t => _ink.Bold(_ink.Yellow(t)), terminal.Words.Say(says));
        }
    }

    /// <summary>What is wrong, without a place.</summary>
    public void Error(Phrase message, IEnumerable<Phrase> hints)
    {
        Message(terminal.Words.Say("error:"), t => _ink.Bold(_ink.Red(t)), " " + terminal.Words.Say(message));
        Hints(hints, " ");
    }

    // Errors before warnings where not all are shown: they are what has to be mended.
    private static IEnumerable<Diagnostic> Shown(IReadOnlyCollection<Diagnostic> diagnostics) => diagnostics.Count <= MostShown
        ? diagnostics
        : diagnostics.OrderByDescending(d => d.Severity).Take(MostShown);

    private void Write(Diagnostic diagnostic)
    {
        var isError = diagnostic.Severity == Severity.Error;
        var head = terminal.Words.Say(isError ? (Phrase)$"error {diagnostic.Code}:" : $"warning {diagnostic.Code}:");
        Message(head, t => _ink.Bold(isError ? _ink.Red(t) : _ink.Yellow(t)), " " + DisplayWidth.Elide(terminal.Words.Say(diagnostic.Phrase), LongestMessage));
        var gutter = Gutter(diagnostic);
        if (diagnostic.Span is { } span)
        {
            Excerpt(span, gutter, isError ? _ink.Red : _ink.Yellow, '^', "");
        }

        foreach (var label in diagnostic.Labels)
        {
            Excerpt(label.Span, gutter, _ink.Cyan, '-', terminal.Words.Say(label.Phrase));
        }

        Hints(diagnostic.Advice, gutter);
        _output.WriteLine();
    }

    private void Excerpt(SourceSpan span, string gutter, Func<string, string> paint, char mark, string message)
    {
        var position = span.Position;
        var number = position.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter.Length);
        var (before, marked, after) = ExcerptRow.Cut(span, terminal.Width - gutter.Length - 3);
        _output.WriteLine($"{gutter}{_ink.Dim("-->")} {span}");
        _output.WriteLine($"{_ink.Dim(number + " |")} {before}{marked}{after}".TrimEnd());
        var (indent, marks) = (new string(' ', DisplayWidth.Of(before)), new string(mark, Math.Max(1, DisplayWidth.Of(marked))));
        var isBeside = terminal.Screen is null || gutter.Length + 4 + indent.Length + marks.Length + DisplayWidth.Of(message) <= terminal.Width;
        _output.WriteLine($"{gutter} {_ink.Dim("|")} {indent}{paint(marks)}{(message.Length > 0 && isBeside ? " " + paint(message) : "")}");
        foreach (var row in isBeside ? [] : Wrapping.Rows(message, Math.Max(1, terminal.Width - gutter.Length - 3), ""))
        {
            _output.WriteLine($"{gutter} {_ink.Dim("|")} {paint(row)}");
        }
    }

    private void Hints(IEnumerable<Phrase> hints, string gutter)
    {
        foreach (var hint in hints)
        {
            var help = terminal.Words.Say("help:");
            Message($"{gutter} {help}", t => t.Replace(help, _ink.Cyan(help), StringComparison.Ordinal),
                " " + DisplayWidth.Elide(terminal.Words.Say(hint), LongestMessage));
        }
    }

    // On a screen a long one is broken between words; in a file it is one line that can be searched.
    private void Message(string head, Func<string, string> paint, string text)
    {
        var rows = terminal.Screen is null ? [head + text] : Wrapping.Rows(head + text, terminal.Width, "  ").ToList();
        _output.WriteLine(rows[0].StartsWith(head, StringComparison.Ordinal) ? paint(head) + rows[0][head.Length..] : rows[0]);
        rows.Skip(1).ToList().ForEach(_output.WriteLine);
    }

    // As wide as the longest line number, so that the bars stand under each other.
    private static string Gutter(Diagnostic diagnostic)
    {
        var lines = diagnostic.Labels.Select(l => l.Span.Position.Line).Append(diagnostic.Span?.Position.Line ?? 1);
        return new string(' ', lines.Max().ToString(CultureInfo.InvariantCulture).Length);
    }

    private static Phrase Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        return (errors, diagnostics.Count - errors) switch
        {
            (0, var warnings) => Warnings(warnings),
            (_, 0) => Errors(errors),
            var (_, warnings) => $"{Errors(errors)}, {Warnings(warnings)}",
        };
    }

    private static Phrase Errors(int count) => count == 1 ? (Phrase)"1 error" : $"{count} errors";

    private static Phrase Warnings(int count) => count == 1 ? (Phrase)"1 warning" : $"{count} warnings";
}
