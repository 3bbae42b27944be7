using System.Globalization;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Reads periods: offsets, ids and names inside brackets, ids with A or E on timelines.</summary>
internal static class PeriodParser
{
    // Years are those from 1900 to 2199.
    private const int MaximumRange = 12 * 300;

    /// <summary>What stands in square brackets or behind an @.</summary>
    public static PeriodReferenceSyntax Reference(LineCursor line)
    {
        var first = line.Current;
        if (first.Kind == TokenKind.Word)
        {
            return new PeriodReferenceSyntax(line.Take().Span, null, null, first.Text);
        }

        var isSigned = first.IsSymbol("-") || first.IsSymbol("+");
        var number = isSigned ? line.Next : first;
        if (number.Kind == TokenKind.Number && (isSigned || number.Text.Length < 4)
            && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset <= 10_000)
        {
            _ = isSigned ? line.Take() : default;
            var last = line.Take();
            var isInYears = line.Current.IsWord("year") || line.Current.IsWord("years");
            last = isInYears ? line.Take() : last;
            return new PeriodReferenceSyntax(first.Span.To(last.Span), first.Text == "-" ? -offset : offset, null, null) { IsInYears = isInYears };
        }

        var (span, text) = Id(line);
        if (Period.TryParse(text, out var period))
        {
            return new PeriodReferenceSyntax(span, null, period, null);
        }

        Malformed(line, span, text);
        return new PeriodReferenceSyntax(span, 0, null, null);
    }

    /// <summary>Periods on a timeline and ranges of them, at least one: <c>1Q23A..4Q24A 1Q25E</c>.</summary>
    public static List<TimelinePeriodSyntax> RangesOnTimeline(LineCursor line)
    {
        var periods = new List<TimelinePeriodSyntax>();
        do
        {
            var first = OnTimeline(line);
            periods.Add(first);
            if (line.Accept(".."))
            {
                periods.AddRange(Behind(first, OnTimeline(line), line));
            }
        }
        while (line.Current.Kind == TokenKind.Number);
        return periods;
    }

    private static IEnumerable<TimelinePeriodSyntax> Behind(TimelinePeriodSyntax first, TimelinePeriodSyntax last, LineCursor line)
    {
        var span = first.Span.To(last.Span);
        var length = last.Period.Index - first.Period.Index;
        if (line.HasFailed)
        {
            return [last];
        }

        if (first.Period.Frequency != last.Period.Frequency || length < 1 || length > MaximumRange)
        {
            line.Fail(SyntaxDiagnostics.NoTimelineRange(span, first.Span.Text, last.Span.Text));
            return [];
        }

        if (first.IsEstimate != last.IsEstimate)
        {
            line.Fail(SyntaxDiagnostics.LettersOfRange(span, first.Span.Text, last.Span.Text));
            return [];
        }

        return Enumerable.Range(1, length).Select(i => new TimelinePeriodSyntax(span, first.Period.Plus(i), first.IsEstimate));
    }

    private static TimelinePeriodSyntax OnTimeline(LineCursor line)
    {
        var (span, text) = Id(line);
        if (text.Length > 0 && text[^1] is 'A' or 'E' && Period.TryParse(text[..^1], out var period))
        {
            return new TimelinePeriodSyntax(span, period, text[^1] == 'E');
        }

        line.Fail(text.Length == 0
            ? SyntaxDiagnostics.Expected(span, "a period", "the end of the line", "write the periods in order: 2023A 2024E 2025E")
            : SyntaxDiagnostics.MalformedTimelinePeriod(span, span.Text));
        return new TimelinePeriodSyntax(span, default, false);
    }

    private static void Malformed(LineCursor line, SourceSpan span, string text)
    {
        var hasLetter = text.Length > 0 && text[^1] is 'A' or 'E' && Period.TryParse(text[..^1], out _);
        line.Fail(text.Length == 0 ? SyntaxDiagnostics.Expected(span, "a period", "the end of the line")
            : hasLetter ? SyntaxDiagnostics.PeriodWithLetter(span, text)
            : SyntaxDiagnostics.MalformedPeriod(span, span.Text));
    }

    // A month is three tokens that touch: 2025 - 06.
    private static (SourceSpan Span, string Text) Id(LineCursor line)
    {
        var year = line.Take();
        if (!line.Current.IsSymbol("-") || !line.Current.IsGlued || line.Next.Kind != TokenKind.Number || !line.Next.IsGlued)
        {
            return (year.Span, year.Text);
        }

        line.Take();
        var month = line.Take();
        return (year.Span.To(month.Span), $"{year.Text}-{month.Text}");
    }
}
