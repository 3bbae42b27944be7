using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>Edits of what others expect, put onto the model as it is now.</summary>
internal sealed class ExpectationEdits(Plan plan, WorkbookWords own, Func<PlanLabel, string> say)
{
    public List<ExpectationChange> Changes { get; } = [];

    public List<Diagnostic> Unread { get; } = [];

    /// <summary>Where each of those stands.</summary>
    public List<Phrase> UnreadPlaces { get; } = [];

    /// <summary>Takes an edit of a cell that holds what is expected.</summary>
    public void Take(CellEdit edit)
    {
        var (kind, field) = ((ExpectationKind)edit.Expected.Scenario, (ExpectationField)edit.Expected.Change);
        Phrase where = $"{LineName.Of(plan, edit.Expected.Subject, say)} ({edit.Place})";
        var before = Unread.Count;
        if (plan.Expectations.FirstOrDefault(e => e.IsInForce && e.Kind == kind && e.Cell.ToString() == edit.Expected.Subject) is not { } expectation)
        {
            Unread.Add(WorkbookFindings.NoExpectation(where, CellText.Of(edit.Found)));
        }
        else if (field is ExpectationField.Source or ExpectationField.Note)
        {
            TakeWords(edit, expectation, field, where);
        }
        else
        {
            TakeNumber(edit, expectation, field, where);
        }

        UnreadPlaces.AddRange(Enumerable.Repeat(where, Unread.Count - before));
    }

    private void TakeWords(CellEdit edit, PlanExpectation expectation, ExpectationField field, Phrase where)
    {
        var written = (field == ExpectationField.Source ? expectation.Source.Text : expectation.Source.Note) ?? "";
        var shown = field == ExpectationField.Source ? SourceVocabulary.Say(written, own.First) : written;
        var typed = (edit.Found.Text ?? CellText.Of(edit.Found)).ReplaceLineEndings(" ").Trim();
        if (typed != shown && typed != written)
        {
            Judge(new(expectation, field, null, typed, edit.Place), (edit.Expected.Text ?? "") == shown, shown, where);
        }
    }

    private void TakeNumber(CellEdit edit, PlanExpectation expectation, ExpectationField field, Phrase where)
    {
        var found = edit.Found.IsBlank ? null : Number(edit, expectation, field, where);
        if (found is null && !edit.Found.IsBlank)
        {
            return;
        }

        var (now, exported) = (expectation.Number(field), edit.Expected.Number);
        if (!AreAlike(found, now))
        {
            Judge(new(expectation, field, found, null, edit.Place), AreAlike(exported, now), now is { } n ? CellText.Of(n) : "", where);
        }
    }

    // What the model says otherwise since the export is nobody's to overwrite.
    private void Judge(ExpectationChange change, bool isAsExported, string now, Phrase where)
    {
        if (isAsExported)
        {
            Changes.Add(change);
        }
        else
        {
            Unread.Add(WorkbookFindings.ExpectationChanged(where, change.New, now));
        }
    }

    private double? Number(CellEdit edit, PlanExpectation expectation, ExpectationField field, Phrase where)
    {
        var found = edit.Found;
        if (field == ExpectationField.Date)
        {
            var day = found.Number is { } number && CalendarDate.Text(number) is not null && number == Math.Floor(number) ? number
                : found.Number is null && CalendarDate.TryParse(found.Text?.Trim() ?? "", out var read) ? read : (double?)null;
            Unread.AddRange(day is null ? [WorkbookFindings.NoDay(where, CellText.Of(found))] : []);
            return day;
        }

        if (field == ExpectationField.Analysts)
        {
            var count = found.Number ?? (PrintedNumber.TryParse(found.Text ?? "", out var printed) ? printed.Value : double.NaN);
            var isCount = count is >= 1 and <= int.MaxValue && count == Math.Floor(count);
            Unread.AddRange(isCount ? [] : [WorkbookFindings.NoCount(where, CellText.Of(found))]);
            return isCount ? count : null;
        }

        return TypedValue.Read(found, expectation.Cell, where, Unread, out _) is { } typed && !IsDoubtful(edit, expectation, typed, where) ? typed : null;
    }

    // 47.8 in a cell of percent may be the 47.8% of whoever typed it without the sign.
    private bool IsDoubtful(CellEdit edit, PlanExpectation expectation, double typed, Phrase where)
    {
        var line = expectation.Cell.Line;
        if (line.Display != Display.Percent || edit.Found.Text?.Contains('%', StringComparison.Ordinal) == true
            || Math.Abs(typed) <= 1 || Math.Abs(expectation.Value) > 1)
        {
            return false;
        }

        Unread.Add(WorkbookFindings.DoubtfulPercent(
            where, Literals.Of(line, typed), Literals.Of(line, typed / 100), Literals.Of(line, edit.Expected.Number ?? expectation.Value)));
        return true;
    }

    // Programs keep fifteen digits.
    private static bool AreAlike(double? a, double? b) => a is { } x && b is { } y ? Math.Abs(x - y) <= 1e-13 * Math.Max(Math.Abs(x), Math.Abs(y)) : a == b;
}
