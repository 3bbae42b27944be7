using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Excel.Reading;

namespace FinModel.Excel.Importing;

/// <summary>Compares an edited file with the workbook that the model exports now, cell by cell.</summary>
internal sealed class WorkbookComparison
{
    private readonly Book _book;
    private readonly RawWorkbook _raw;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<SheetCell, (PlanCell Input, int Scenario)> _inputs;
    private readonly Dictionary<string, RowMap> _rows = new(StringComparer.Ordinal);
    private readonly List<InputChange> _changes = [];
    private readonly List<OtherChange> _others = [];
    private readonly List<(SheetCell Expected, string Formula, RawCell Cell, string Place)> _overwritten = [];

    private WorkbookComparison(Book book, RawWorkbook raw, List<Diagnostic> diagnostics)
    {
        (_book, _raw, _diagnostics) = (book, raw, diagnostics);
        _inputs = book.Inputs.ToDictionary(i => i.Value, i => i.Key);
    }

    public static ImportReport Compare(Book book, RawWorkbook raw, List<Diagnostic> diagnostics)
    {
        var comparison = new WorkbookComparison(book, raw, diagnostics);
        comparison.Run();
        return new ImportReport(comparison._changes, comparison._others, comparison.Selected());
    }

    private void Run()
    {
        foreach (var sheet in _book.Sheets)
        {
            if (_raw.Sheet(sheet.Name) is { } raw)
            {
                _rows[sheet.Name] = new RowMap(sheet, raw);
            }
        }

        foreach (var sheet in _book.Sheets)
        {
            if (_raw.Sheet(sheet.Name) is { } raw)
            {
                Compare(sheet, raw, _rows[sheet.Name]);
            }
        }

        JudgeOverwritten();
        _others.AddRange(_raw.Sheets.Where(s => _book.Sheets.TrueForAll(b => b.Name != s.Name)).Select(s => new OtherChange(OtherChangeKind.SheetAdded, s.Name, "", "", "")));
    }

    private PlanScenario Selected() => _raw.Sheet(_book.Selector.Sheet.Name)?.Find(_book.Selector.Row, _book.Selector.Column)?.Text is { } name
        ? _book.Plan.Scenarios.FirstOrDefault(s => s.Name == name) ?? _book.Plan.Scenarios[0] : _book.Plan.Scenarios[0];

    private void Compare(Sheet sheet, RawSheet raw, RowMap rows)
    {
        var seen = new HashSet<SheetCell>();
        foreach (var ((row, column), cell) in raw.Cells.Where(c => rows.IsKnown(c.Key.Row)).OrderBy(c => c.Key))
        {
            var expected = sheet.Find(rows.Of(row), column);
            if (expected is not null)
            {
                seen.Add(expected);
            }

            Compare(expected, cell, $"{sheet.Quoted}!{SheetCell.ColumnName(column)}{row.ToString(CultureInfo.InvariantCulture)}", sheet.Name);
        }

        foreach (var row in rows.Added)
        {
            var content = raw.Cells.Where(c => c.Key.Row == row).OrderBy(c => c.Key.Column).Select(c => Show(c.Value));
            _others.Add(new OtherChange(OtherChangeKind.RowAdded, $"{sheet.Quoted}!{row.ToString(CultureInfo.InvariantCulture)}", "", "", string.Join(" | ", content)));
        }

        foreach (var row in rows.Deleted)
        {
            _others.Add(new OtherChange(OtherChangeKind.RowDeleted, $"{sheet.Quoted}!{row.ToString(CultureInfo.InvariantCulture)}", sheet.Find(row, Columns.Identifier)?.Text ?? "", sheet.Find(row, Columns.Label)?.Text ?? "", ""));
        }

        foreach (var cleared in sheet.Cells.Where(c => Holds(c) && !seen.Contains(c) && !rows.Deleted.Contains(c.Row)))
        {
            Clear(cleared);
        }
    }

    private static bool Holds(SheetCell cell) => cell.IsComputed || cell.Number is not null || !string.IsNullOrWhiteSpace(cell.Text);

    private void Compare(SheetCell? expected, RawCell cell, string place, string sheet)
    {
        if (expected is not null && (_book.Unguarded.Contains(expected) || expected.Table is not null))
        {
            return;
        }

        if (expected is null || !Holds(expected))
        {
            _others.Add(new OtherChange(OtherChangeKind.CellAdded, place, "", "", Show(cell)));
        }
        else if (expected.Formula is { } formula)
        {
            CompareFormula(expected, FormulaPrinter.Print(formula, expected.Sheet), cell, place, sheet);
        }
        else if (expected.Number is { } number)
        {
            CompareNumber(expected, number, cell, place);
        }
        else if (cell.Formula is not null || (cell.Text ?? Show(cell)) != expected.Text!.ReplaceLineEndings("\n"))
        {
            _others.Add(new OtherChange(OtherChangeKind.LabelChanged, place, "", expected.Text!, Show(cell)));
        }
    }

    private void CompareFormula(SheetCell expected, string formula, RawCell cell, string place, string sheet)
    {
        if (cell.Formula is null)
        {
            _overwritten.Add((expected, formula, cell, place));
        }
        else if (References.Canonical(cell.Formula, sheet, (on, row) => _rows.TryGetValue(on, out var map) ? map.Of(row) : row) != References.Canonical(formula, sheet, (_, row) => row))
        {
            _others.Add(new OtherChange(OtherChangeKind.FormulaChanged, place, Subject(expected), "=" + formula, "=" + cell.Formula));
        }
    }

    // What is typed over inputs counts before what it gives elsewhere is asked about; the value that a formula has anyway is no change.
    private void JudgeOverwritten()
    {
        if (_overwritten.Count == 0)
        {
            return;
        }

        OwnValues values;
        foreach (var isBlock in new[] { true, false })
        {
            values = new OwnValues(_book.Request, Selected(), _changes);
            foreach (var (expected, _, cell, place) in _overwritten.Where(o => _inputs.ContainsKey(o.Expected) == isBlock && !values.IsOwn(o.Expected, o.Cell)))
            {
                TakeAsInput(expected, cell, place);
            }
        }

        values = new OwnValues(_book.Request, Selected(), _changes);
        _others.AddRange(_overwritten.Where(o => !IsTaken(o.Expected, o.Cell) && !values.IsOwn(o.Expected, o.Cell))
            .Select(o => new OtherChange(o.Cell.IsBlank ? OtherChangeKind.CellCleared : OtherChangeKind.FormulaOverwritten, o.Place, Subject(o.Expected), "=" + o.Formula, o.Cell.IsBlank ? "" : Show(o.Cell))));
    }

    // A number over the live value of an input is that input's value in the scenario selected; over anything else it cannot be kept.
    private void TakeAsInput(SheetCell expected, RawCell cell, string place)
    {
        if (IsTaken(expected, cell))
        {
            var (input, scenario) = _inputs.TryGetValue(expected, out var block) ? block : (expected.Origin!, _book.Plan.Scenarios.ToList().IndexOf(Selected()));
            Change(input, scenario, expected.IsNegated ? 0 - cell.Number!.Value : cell.Number!.Value, cell, place);
        }
    }

    private bool IsTaken(SheetCell expected, RawCell cell) => cell.Number is not null && (_inputs.ContainsKey(expected) || expected.Origin is { Origin: CellOrigin.Input });

    private void CompareNumber(SheetCell expected, double number, RawCell cell, string place)
    {
        if (!_inputs.TryGetValue(expected, out var input))
        {
            if (cell.Formula is not null || cell.Number is not { } found || !AreAlike(found, number))
            {
                _others.Add(new OtherChange(OtherChangeKind.FigureChanged, place, Subject(expected), Show(number), Show(cell)));
            }
        }
        else if (cell.Formula is not null)
        {
            _diagnostics.Add(WorkbookFindings.FormulaInInput(place, $"{input.Input}", cell.Formula));
        }
        else if (cell.Number is not { } value)
        {
            _diagnostics.Add(WorkbookFindings.TextInInput(place, $"{input.Input}", cell.Text ?? ""));
        }
        else if (!AreAlike(value, number))
        {
            Change(input.Input, input.Scenario, value, cell, place);
        }
    }

    private void Change(PlanCell input, int scenario, double value, RawCell cell, string place)
    {
        if (cell.IsDate && input.Line.Display != Display.Date)
        {
            _diagnostics.Add(WorkbookFindings.DateInInput(place, $"{input}", _book.UnitOf(input.Line, input.Member) is { Length: > 0 } unit ? unit : "numbers", CalendarDate.Text(value) ?? Show(value)));
            return;
        }

        if (!double.IsFinite(value))
        {
            _diagnostics.Add(WorkbookFindings.NotFinite(place, $"{input}"));
            return;
        }

        if (_changes.Find(c => c.Input == input && c.Scenario == _book.Plan.Scenarios[scenario]) is { } same)
        {
            // Live value and statement may both hold what was typed; two different numbers cannot both be meant.
            if (!AreAlike(same.New, value))
            {
                _others.Add(new OtherChange(OtherChangeKind.FormulaOverwritten, place, $"{input}", Show(same.New), Show(value)));
            }

            return;
        }

        var old = _book.Plan.Scenarios[scenario].Overrides.Where(o => o.Cell == input).Aggregate(input.Given, (v, o) => o.Apply(v));
        _changes.Add(new InputChange(input, _book.Plan.Scenarios[scenario], old, value, place));
    }

    private void Clear(SheetCell cell)
    {
        var place = $"{cell.Sheet.Quoted}!{cell.Address()}";
        if (_inputs.TryGetValue(cell, out var input))
        {
            _diagnostics.Add(WorkbookFindings.BlankInput(place, $"{input.Input}"));
        }
        else if (cell.Formula is { } formula && !_book.Unguarded.Contains(cell))
        {
            // Where the formula gives an empty text, pasting its value leaves nothing.
            _overwritten.Add((cell, FormulaPrinter.Print(formula, cell.Sheet), new RawCell(null, "", null), place));
        }
        else if (!_book.Unguarded.Contains(cell) && cell.Table is null)
        {
            _others.Add(new OtherChange(OtherChangeKind.CellCleared, place, Subject(cell), cell.Text ?? Show(cell.Number ?? 0), ""));
        }
    }

    private static string Subject(SheetCell cell) => cell.Origin?.ToString() ?? cell.Sheet.Find(cell.Row, Columns.Identifier)?.Text ?? "";

    // Programs keep fifteen digits.
    private static bool AreAlike(double a, double b) => double.IsFinite(a) && Math.Abs(a - b) <= 1e-14 * Math.Max(Math.Abs(a), Math.Abs(b));

    private static string Show(RawCell cell) => cell.Formula is { } formula ? "=" + formula : cell.Text ?? Show(cell.Number ?? 0);

    private static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
