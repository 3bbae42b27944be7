using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>What others expect, put right in the cells of the files that say it: in the unit of its row and as it was written there, with as many
/// decimals at least.</summary>
public static partial class ExpectationsPatch
{
    private const int MostDecimals = 10;

    private static readonly SearchValues<char> Minus = SearchValues.Create("-−–(（－");

    /// <summary>The place that a change is written to and the text that is to stand there; null, with the reason, where there is none.</summary>
    public static (SourceSpan Span, string Text)? Of(ExpectationChange change, out Phrase why)
    {
        ArgumentNullException.ThrowIfNull(change);
        why = "";
        if (change.IsInWorkbook)
        {
            why = $"it is typed in {change.Expectation.Source.Span}, and a workbook is not written";
        }
        else if (change.Expectation.Places.FirstOrDefault(p => p.Field == change.Field) is not { } place)
        {
            why = $"the row at {change.Expectation.Source.Span} has no such column";
        }
        else if (Text(change, place) is not { } text)
        {
            why = $"`{place.Span.Text}` at {place.Span} is written in a way that cannot be followed; write it there";
        }
        else
        {
            return ChangedSources.Quoted(place.Span, text);
        }

        return null;
    }

    private static string? Text(ExpectationChange change, ExpectationPlace place) =>
        change.IsOfWords ? change.Words
        : change.Number is not { } number ? ""
        : change.Field == ExpectationField.Date ? CalendarDate.Text(number)
        : change.Field == ExpectationField.Analysts ? number.ToString("0", CultureInfo.InvariantCulture)
        : Figure(number, place, change.Expectation.Cell.Line);

    private static string? Figure(double value, ExpectationPlace place, PlanLine line)
    {
        var written = place.Span.Text.Trim();
        if (BlankMark.Is(written))
        {
            return double.IsNaN(place.Unit) || line.Display == Display.Times ? Literals.Of(line, value) : Digits(value / place.Unit, 0);
        }

        // What stands around the digits says in what they are, and stays; but a sign that changes takes its brackets with it.
        var number = value / place.Unit;
        return Number().Match(written) is not { Success: true, Groups: [_, var match, ..] } || !double.IsFinite(number) ? null
            : IsNegative(written) == (number < 0)
                ? string.Concat(written.AsSpan(0, match.Index), Digits(Math.Abs(number), Decimals(match.Value)), written.AsSpan(match.Index + match.Length))
            : PrintedNumber.TryParse(written, out var printed) ? Digits(number, printed.Decimals) + printed.Suffix
            : null;
    }

    private static bool IsNegative(string written) => written.AsSpan().ContainsAny(Minus);

    private static int Decimals(string digits) => digits.IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? digits.Length - at - 1 : 0;

    private static string Digits(double number, int decimals)
    {
        var shown = Math.Min(decimals, MostDecimals);
        var form = $"0.{new string('0', shown)}{new string('#', MostDecimals - shown)}";
        return Math.Round(number, MostDecimals).ToString(form, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[^0-9]*([0-9][0-9,]*(?:\.[0-9]+)?)[^0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
