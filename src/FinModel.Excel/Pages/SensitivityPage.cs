using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>
/// What-if tables. A spreadsheet's data table can only vary a cell of its own sheet, so this sheet holds shifts, all zero, that are added to the live inputs,
/// and a scenario number, zero for the one selected. Not every program computes data tables, or keeps what they gave: so what a reader sees are
/// ordinary formulas,
/// which take the live table beside them where it has numbers, and otherwise what was exported.
/// </summary>
internal sealed class SensitivityPage(Book book)
{
    private const int FirstResult = Columns.Periods;

    private readonly List<SheetCell> _lives = [];
    private readonly Dictionary<string, SheetCell> _shifts = new(StringComparer.Ordinal);
    private Sheet _sheet = null!;
    private int _row = LinePage.HeaderRow - 1;

    /// <summary>Zero, or the number of the scenario that the scenario table looks at.</summary>
    public SheetCell? ScenarioShift { get; private set; }

    /// <summary>Lays out the cells that are varied, before the inputs refer to them.</summary>
    public void Lay()
    {
        if (!IsNeeded)
        {
            return;
        }

        var words = book.Words;
        _sheet = new Sheet(book.NameFor(words.Short("Sensitivity"))) { Kind = SheetKind.Valuation };
        book.Sheets.Add(_sheet);
        PageHead.Write(book, _sheet, words.Of("Sensitivity analysis"));
        (_sheet.Frozen, _sheet.HeaderRow, _sheet.IsOnePage) = (null, 0, true);
        Heading(words.Of("Cells that the tables vary: leave them at 0"));
        foreach (var step in book.Plan.Sensitivities.SelectMany(s => s.Steps))
        {
            if (!_shifts.ContainsKey(Key(step)))
            {
                LayShift(step);
            }
        }

        ScenarioShift = Shift(words.Of("Number of a scenario instead of the one selected"), "scenario", NumberFormats.Whole);
    }

    /// <summary>Writes the tables.</summary>
    public void Write()
    {
        if (!IsNeeded)
        {
            return;
        }

        if (Outputs.Count > 0)
        {
            WriteScenarios();
        }

        foreach (var sensitivity in book.Plan.Sensitivities)
        {
            WriteTable(sensitivity);
        }

        WriteStatus();
    }

    private int Width => Math.Max(Outputs.Count, SensitivityAxis.Across.Length);

    // The left axis of the live tables; their results follow, and behind them what was exported.
    private int Live => FirstResult + Width + 1;

    private int Copy => Live + Width + 2;

    private bool IsNeeded =>
        Outputs.Count > 0 || ShownCharts.Of(book.Plan).Any(c => c.Series.Any(s => s.Kind is ChartSeriesKind.Between or ChartSeriesKind.Mark));

    // Everything that a chart or a table looks at across scenarios.
    private List<PlanCell> Outputs =>
        [.. ShownCharts.Of(book.Plan).SelectMany(c => c.Series).Where(s => s.Kind is ChartSeriesKind.Scenarios or ChartSeriesKind.Range)
            .Select(s => book.Plan.Cell(s.Line, null, null)).Concat(book.Plan.Sensitivities.Select(s => s.Output)).OfType<PlanCell>().Distinct()];

    private static string Key(PlanStep step) => string.Join(' ', step.Cells);

    private void LayShift(PlanStep step)
    {
        var name = Name(step);
        var cell = _shifts[Key(step)] = Shift($"{book.Words.Of("Added to")} {name}", $"shift:{step.Line.Name}", NumberFormats.OfChange(step.Line, step.Member));
        foreach (var input in step.Cells)
        {
            (book.Shifts.TryGetValue(input, out var shifts) ? shifts : book.Shifts[input] = []).Add(cell);
        }
    }

    private string Name(PlanStep step) => book.Words.Of(step.Line, step.Member);

    private SheetCell Shift(string label, string id, string format)
    {
        _sheet.Write(++_row, Columns.Identifier, id, CellStyle.Identifier);
        _sheet.Write(_row, Columns.Label, label, CellStyle.Plain);
        var cell = _sheet.Write(_row, Columns.Once, 0, new CellStyle(Ink.Plain, format, Ground.Assumption));
        var named = new BinaryFormula("&", Make.Cell(_sheet[_row, Columns.Label]), Make.Text("; "));
        var name = Make.If(Make.Compare("=", Make.Cell(cell), Make.Number(0)), Make.Text(""), named);
        book.WhatIfs.Add(new(cell, _sheet.Write(_row, Columns.Once + 1, name, new CellStyle(Ink.Failed))));
        return cell;
    }

    private void WriteScenarios()
    {
        Heading(book.Words.Of("By scenario"));
        var top = ++_row;
        for (var i = 0; i < Outputs.Count; i++)
        {
            var output = Outputs[i];
            _sheet.Write(top - 1, FirstResult + i, book.Words.Short(output.Line.Label), new CellStyle(Ink.Bold, IsRight: true));
            var shown = _sheet.Write(top, FirstResult + i, Make.Value(book.PlaceOf(output)), new CellStyle(Ink.Link, Format(output)));
            _sheet.Write(top, Live + 1 + i, Make.Cell(shown), new CellStyle(Ink.Note, Format(output)));
            _sheet.Widths[FirstResult + i] = 13;
        }

        Caption(top - 1);

        var scenarios = book.Plan.Scenarios;
        for (var i = 0; i < scenarios.Count; i++)
        {
            var values = book.Request.Evaluate(scenarios[i], []);
            _sheet.Write(++_row, Columns.Label, book.Words.Of(scenarios[i].Label), CellStyle.Plain);
            _sheet.Write(_row, Columns.Unit, scenarios[i].Name, CellStyle.Note);
            var number = _sheet.Write(_row, Columns.Once, i + 1, new CellStyle(Ink.Note, NumberFormats.Whole));
            _sheet.Write(_row, Live, Make.Cell(number), new CellStyle(Ink.Note, NumberFormats.Whole));
            for (var j = 0; j < Outputs.Count; j++)
            {
                Result(_row, j, values(Outputs[j]), Format(Outputs[j]));
            }
        }

        Fill(new DataTable(_sheet[top + 1, Live + 1], _sheet[_row, Live + Outputs.Count], null, ScenarioShift!));
        var outputs = Outputs.Select((o, i) => new ScenarioOutput(o, _sheet[top + 1, FirstResult + i], _sheet[top - 1, FirstResult + i]));
        book.ByScenario = (_sheet[top + 1, Columns.Label], outputs.ToList());
    }

    private void WriteTable(PlanSensitivity sensitivity)
    {
        var (rows, columns) = (sensitivity.Steps[0], sensitivity.Steps.Count > 1 ? sensitivity.Steps[1] : null);
        Heading(book.Words.Of(sensitivity.Label));
        _sheet.Write(++_row, Columns.Label, $"{book.Words.Of("Down")}: {Name(rows)}{(columns is null ? "" : $"; {book.Words.Of("across")}: {Name(columns)}")}",
            CellStyle.Note);
        var top = _row += 2;
        var corner = _sheet.Write(top, Columns.Once, Make.Value(book.PlaceOf(sensitivity.Output)), new CellStyle(Ink.Link, Format(sensitivity.Output)));
        Caption(top - 1);
        _sheet.Write(top, columns is null ? Live + 1 : Live, Make.Cell(corner), new CellStyle(Ink.Note, Format(sensitivity.Output)));
        var across = columns is null ? [0] : SensitivityAxis.Across;
        for (var j = 0; j < across.Length && columns is not null; j++)
        {
            Axis(columns, across[j], (top, FirstResult + j), (top - 1, FirstResult + j), _sheet[top, Live + 1 + j]);
        }

        foreach (var i in SensitivityAxis.Down)
        {
            _row++;
            Axis(rows, i, (_row, Columns.Once), (_row, Columns.Source), _sheet[_row, Live]);
            for (var j = 0; j < across.Length; j++)
            {
                IEnumerable<PlanOverride> moves = [.. SensitivityAxis.Moves(rows, i), .. columns is null ? [] : SensitivityAxis.Moves(columns, across[j])];
                Result(_row, j, book.Request.Evaluate(book.Scenario, [.. moves])(sensitivity.Output), Format(sensitivity.Output));
            }
        }

        if (columns is null)
        {
            _sheet.Write(top, FirstResult, Make.Value(book.PlaceOf(sensitivity.Output)), new CellStyle(Ink.Link, Format(sensitivity.Output)));
        }

        var (first, last) = (_sheet[top + 1, FirstResult], _sheet[_row, FirstResult + across.Length - 1]);
        Fill(new DataTable(_sheet[top + 1, Live + 1], _sheet[_row, Live + across.Length], columns is null ? null : _shifts[Key(columns)], _shifts[Key(rows)]));
        book.Tables.Add(new(sensitivity, first, last));
    }

    // How far an input moves and, where it has one value, to what.
    private void Axis(PlanStep step, int count, (int Row, int Column) at, (int Row, int Column) levelAt, SheetCell live)
    {
        var size = NumberFormats.OfChange(step.Line, step.Member).Split(';')[0];
        var sign = $"+{size};-{size};0{(size.EndsWith("_)", StringComparison.Ordinal) ? "_)" : "")}";
        var shift = _sheet.Write(at.Row, at.Column, step.Size * count, new CellStyle(Ink.Input, sign, Ground.Estimate));
        (live.Formula, live.Style) = (Make.Cell(shift), new CellStyle(Ink.Note, sign));
        if (step.Cells.Count == 1)
        {
            var level = Make.Add(Make.Value(book.PlaceOf(step.Cells[0]), isFixed: true), Make.Cell(shift));
            _sheet.Write(levelAt.Row, levelAt.Column, level, new CellStyle(Ink.Note, Format(step.Cells[0]), IsRight: true));
        }
    }

    private void Result(int row, int offset, double value, string format)
    {
        var (live, copy) = (_sheet[row, Live + 1 + offset], _sheet[row, Copy + offset]);
        live.Style = copy.Style = new CellStyle(Ink.Note, format, IsRight: true);
        if (double.IsFinite(value))
        {
            (live.Known, copy.Number) = (value, value);
        }
        else
        {
            (live.Text, copy.Text) = ("–", "–");
        }

        _sheet.Write(row, FirstResult + offset, Make.If(Make.Call("ISNUMBER", Make.Cell(live)), Make.Cell(live), Make.Cell(copy)),
            new CellStyle(Ink.Plain, format, IsRight: true));
        _lives.Add(live);
    }

    private void Caption(int row)
    {
        _sheet.Write(row, Live, book.Words.Of("Live, as the spreadsheet computes it"), CellStyle.Note);
        _sheet.Write(row, Copy, book.Words.Of("As exported"), CellStyle.Note);
    }

    // Whoever reads numbers that do not follow must know it.
    private void WriteStatus()
    {
        _sheet.DetailColumns.UnionWith(Enumerable.Range(Live, Copy + Width - Live));
        _sheet.PrintedColumns = Live - 2;
        if (_lives.Find(c => c.Known is not null) is { } live)
        {
            var (words, isLive) = (book.Words, Make.Call("ISNUMBER", Make.Cell(live)));
            _sheet.Write(4, Columns.Label,
                Make.If(isLive, Make.Text(words.Of("The tables are live.")),
                    Make.Text(words.Of("This program does not compute what-if tables: they show what was exported."))), CellStyle.Note);
        }
    }

    private static void Fill(DataTable table)
    {
        for (var row = table.First.Row; row <= table.Last.Row; row++)
        {
            for (var column = table.First.Column; column <= table.Last.Column; column++)
            {
                table.First.Sheet[row, column].Table = table;
            }
        }
    }

    private static string Format(PlanCell cell) => NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints);

    private void Heading(string text)
    {
        _row += 2;
        _sheet.Write(_row, Columns.Label, text, new CellStyle(Ink.Heading));
    }
}
