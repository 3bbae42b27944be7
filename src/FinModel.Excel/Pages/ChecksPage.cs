using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>Every check in every period, and whether it holds; audits of what was published; and below, for the screen, both sides of each and what
/// may lie between them.</summary>
internal sealed class ChecksPage(Book book)
{
    private readonly List<SheetCell> _verdicts = [];
    private readonly List<SheetCell> _warnings = [];
    private LinePage _page = null!;

    public void Write()
    {
        var words = book.Words;
        var sheet = new Sheet(book.NameFor(words.Short("Checks")));
        book.Sheets.Add(sheet);
        sheet.Kind = SheetKind.Proof;
        _page = new LinePage(book, sheet, words.Of("Checks"));
        (sheet.PrintedColumns, sheet.IsUpright) = book.Columns.LastOfMain;
        WriteWhatIf();
        var rows = book.Plan.Checks.Where(c => c.IsRequired).SelectMany(Lay).ToList();
        rows.AddRange(Laid(words.Of("Warnings"), c => c.IsWarning));
        rows.AddRange(Laid(words.Of("Audits: published figures against each other, the difference"), c => c is { IsAudit: true, IsOfThePast: false }));
        sheet.PrintedRows = _page.LastRow;
        _page.Block(words.Of("Both sides of each check"));
        rows.ForEach(WriteCheck);
        WriteMaster();
    }

    // The tables' cells move the live inputs: one that is left at something makes every number another.
    private void WriteWhatIf()
    {
        if (book.WhatIfs.Count > 0)
        {
            var row = _page.NextRow();
            Describe(row, "check:what_if", book.Words.Of("No what-if is left in the sensitivity page"), true);
            var areZero = new CallFormula("AND", [.. book.WhatIfs.Select(w => Make.Compare("=", Make.Fixed(w.Cell), Make.Number(0)))]);
            book.IsUnshifted =
                _page.Sheet.Write(row, Columns.Once, Make.If(areZero, Make.Number(1), Make.Number(0)), new CellStyle(Ink.Plain, Verdict(), IsRight: true));
            _verdicts.Add(book.IsUnshifted);
        }
    }

    private string Verdict() => $"[=1]\"{book.Words.Of("holds")}\";[=0]\"{PageText.Failing(book.Words)}\";General";

    // Warnings turn red like the others, and the cover does not count them.
    private List<CheckRow> Laid(string heading, Func<PlanCheck, bool> isHere)
    {
        var checks = book.Plan.Checks.Where(isHere).ToList();
        if (checks.Count > 0)
        {
            _page.Group(heading);
        }

        return [.. checks.SelectMany(Lay)];
    }

    private List<CheckRow> Lay(PlanCheck check)
    {
        var rows = new List<CheckRow>();
        foreach (var group in check.Instances.Where(IsHere).GroupBy(i => i.Member))
        {
            var label = book.Words.Of(check.Label) + (group.Key is null ? "" : $" · {book.Words.Of(group.Key.Label)}");
            var row = new CheckRow(check, [.. group], _page.NextRow(), check.Name + (group.Key is null ? "" : "." + group.Key.Name), label);
            Describe(row.Top, $"check:{row.Id}", label, true);
            _page.Sheet.Write(row.Top, book.Columns.Remarks, check.Condition, CellStyle.Note);
            rows.Add(row);
        }

        return rows;
    }

    private bool IsHere(PlanCheckInstance instance) => instance.Period is null || book.Plan.Timeline.Periods.Contains(instance.Period);

    private void WriteCheck(CheckRow row)
    {
        var (left, right) = (_page.NextRow(), _page.NextRow());
        var within = row.Check.IsAudit ? 0 : _page.NextRow();
        Describe(left, $"check:{row.Id}:left", $"{row.Label}: {book.Words.Of("left side")}", false);
        Describe(right, $"check:{row.Id}:right", "   " + book.Words.Of("right side"), false);
        if (within > 0)
        {
            Describe(within, $"check:{row.Id}:within", "   " + book.Words.Of("may differ by"), false);
        }

        foreach (var instance in row.Instances)
        {
            WriteInstance(row.Check, instance, row.Top, left, right, within);
        }

        AddRows([row.Top, left, right, within]);
        var cause = string.Join("; ", row.Instances.Select(i => i.Cause).OfType<PlanLabel>().Distinct().Select(book.Words.Of));
        if (cause.Length > 0)
        {
            _page.Remark(left, cause);
        }
    }

    private static string FormatOf(PlanCheck check) => check.Sides switch
    {
        Display.Date => NumberFormats.Date,
        Display.Percent => NumberFormats.Percent(1),
        _ => NumberFormats.Money(2),
    };

    private void WriteInstance(PlanCheck check, PlanCheckInstance instance, int top, int left, int right, int within)
    {
        var column = _page.ColumnOf(instance.Period);
        var style = new CellStyle(Ink.Note, FormatOf(check));
        book.Operands.Begin(_page.Sheet[top, Columns.Identifier].Text!, check.Label, column);
        var a = Make.Cell(_page.Sheet.Write(left, column, instance.Left.Accept(book.Translator), style));
        var b = Make.Cell(_page.Sheet.Write(right, column, instance.Right.Accept(book.Translator), style));
        if (within == 0)
        {
            _page.Sheet.Write(top, column, Make.Subtract(a, b), new CellStyle(Ink.Plain, NumberFormats.Money(2)));
            return;
        }

        var tolerance = _page.Sheet.Write(within, column, 0, style with { Format = "0.0E+00" });
        if (instance.Within is not null)
        {
            (tolerance.Number, tolerance.Formula) = (null, Make.Call("ABS", instance.Within.Accept(book.Translator)));
        }

        var holds = Make.Call("IFERROR", Operation.Within(instance.Comparison, a, b, Make.Cell(tolerance), FormulaTranslator.Operate), Make.Number(0));
        if (MayMeanNothing(instance))
        {
            holds = Make.If(Make.Call("ISNA", Make.Subtract(a, b)), Make.Text(Meaning.None), holds);
        }

        var verdict = _page.Sheet.Write(top, column, holds, new CellStyle(Ink.Plain, Verdict(), IsRight: true));
        (check.IsWarning ? _warnings : _verdicts).Add(verdict);
    }

    private bool MayMeanNothing(PlanCheckInstance instance) =>
        new[] { instance.Left, instance.Right }.Any(side => Meaning.MayLack(side) || side.Cells().Any(book.MayMeanNothing.Contains));

    // The master counts what fails, row by row.
    private void WriteMaster()
    {
        var (words, sheet) = (book.Words, _page.Sheet);
        var fails = sheet.Write(1, Columns.Once, Count(0), new CellStyle(Ink.Bold, NumberFormats.Whole));
        sheet.Write(1, Columns.Source, words.Of("Checks that fail"), new CellStyle(Ink.Bold, IsRight: true));
        sheet.Write(2, Columns.Once, Count(1), new CellStyle(Ink.Bold, NumberFormats.Whole));
        sheet.Write(2, Columns.Source, words.Of("Checks that hold"), new CellStyle(Ink.Bold, IsRight: true));
        foreach (var verdict in _verdicts.Concat(_warnings))
        {
            sheet.Alarms.Add((verdict, verdict, "0"));
        }

        book.Master.Formula =
            Make.If(Make.Compare("=", Make.Fixed(fails), Make.Number(0)), Make.Text(PageText.Holding(words)), Make.Text(PageText.Failing(words)));
    }

    private Formula Count(double verdict)
    {
        Formula? sum = null;
        foreach (var row in _verdicts.GroupBy(v => v.Row))
        {
            var (first, last) = (row.MinBy(v => v.Column)!, row.MaxBy(v => v.Column)!);
            var count = Make.Call("COUNTIF", Make.Range(first, last), Make.Number(verdict));
            sum = sum is null ? count : Make.Add(sum, count);
        }

        return sum ?? Make.Number(0);
    }

    private void AddRows(IEnumerable<int> rows)
    {
        foreach (var row in rows.Where(r => r > 0))
        {
            book.Rows.Add([.. book.Plan.Timeline.Periods.Select((TimelinePeriod p) => _page.Sheet.Find(row, _page.ColumnOf(p))).OfType<SheetCell>()]);
        }
    }

    private void Describe(int row, string id, string label, bool isVerdict)
    {
        _page.Sheet.Write(row, Columns.Identifier, id, CellStyle.Identifier);
        _page.Label(row, label, isVerdict ? CellStyle.Plain : CellStyle.Note);
    }

    private sealed record CheckRow(PlanCheck Check, IReadOnlyList<PlanCheckInstance> Instances, int Top, string Id, string Label);
}
