using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Data.Workbooks;

namespace FinModel.Excel.Importing;

/// <summary>What a reviewer typed into an input: a number, or a text or a formula that certainly is one.</summary>
internal static class TypedValue
{
    /// <summary>The value; null, with the reason added, where it cannot be read for certain.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="input">What stands there.</param>
    /// <param name="where">The input and the place, in words.</param>
    /// <param name="unread">Takes the reason.</param>
    /// <param name="note">What it was read from, where that was no number.</param>
    public static double? Read(RawCell cell, PlanCell input, Phrase where, List<Diagnostic> unread, out Phrase? note)
    {
        note = cell.Formula is not null
            ? (Phrase)$"formula ={cell.Formula}"
            : cell.Number is null && cell.Text is { Length: > 0 } ? (Phrase)$"text `{cell.Text}`" : null;
        if (cell.IsBlank)
        {
            unread.Add(WorkbookFindings.BlankInput(where));
        }
        else if (cell.IsDate && cell.Number is { } day && input.Line.Display != Display.Date)
        {
            unread.Add(WorkbookFindings.DateInInput(where, CalendarDate.Text(day) ?? CellText.Of(day)));
        }
        else if (BandWords.Of(input.Line) is { } words
            && (cell.Number is { } n ? cell.IsPercent || !IsAValueOf(input.Line, n) : cell.Text is not null && cell.Formula is null))
        {
            var typed = cell.Number is null ? cell.Text! : SheetCellText.Of(cell);
            if (words.ValueOf(PrintedText.Plain(typed)) is { } said)
            {
                return said;
            }

            unread.Add(WorkbookFindings.WordInInput(where, typed, words.Words.Select(w => w[0])));
        }
        else if (cell.Number is { } number)
        {
            if (double.IsFinite(number) && IsAValueOf(input.Line, number))
            {
                return number;
            }

            unread.Add(
                double.IsFinite(number) ? WorkbookFindings.TextInInput(where, CellText.Of(number), input.Line.Display) : WorkbookFindings.NotFinite(where));
        }
        else if (cell.Formula is not null)
        {
            unread.Add(WorkbookFindings.FormulaInInput(where, cell.Formula, cell.Text));
        }
        else if (Number(cell.Text!.Trim(), input.Line.Display) is { } read)
        {
            return read;
        }
        else
        {
            unread.Add(WorkbookFindings.TextInInput(where, cell.Text!, input.Line.Display));
        }

        return null;
    }

    private static bool IsAValueOf(PlanLine line, double number) =>
        line.Bands is not { } scale || (number == Math.Truncate(number) && number >= 0 && number < scale.Bands.Count);

    // 45 as a text in an input of percent may mean 45% or 4,500%.
    private static double? Number(string text, Display display)
    {
        if (display == Display.Date)
        {
            return CalendarDate.TryParse(text, out var day) ? day : null;
        }

        var digits = display == Display.Times ? text.TrimEnd('x', 'X', '倍').TrimEnd() : text;
        return PrintedNumber.TryParse(digits, out var number) && number.IsPercent == (display == Display.Percent)
            && (number.IsPercent || digits[^1] is ')' or '）' || char.IsDigit(digits[^1])) ? number.Value : null;
    }
}
