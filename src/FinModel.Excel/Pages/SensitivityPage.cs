using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>
/// What-if tables. A spreadsheet's data table can only vary a cell of its own sheet, so this sheet holds shifts, all zero, that are added to the live inputs,
/// and a scenario number, zero for the one selected.
/// </summary>
internal sealed class SensitivityPage(Book book)
{
    private const int FirstResult = Columns.Periods;

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
        _sheet = new Sheet(book.NameFor(words.Short("Sensitivity", "敏感性")));
        book.Sheets.Add(_sheet);
        PageHead.Write(book, _sheet, words.Of("Sensitivity", "敏感性分析"));
        (_sheet.Frozen, _sheet.HeaderRow) = (null, 0);
        Heading(words.Of("Cells that the tables vary: leave them at 0", "模拟运算表的变动单元格：请保持为 0"));
        foreach (var step in book.Plan.Sensitivities.SelectMany(s => s.Steps))
        {
            if (!_shifts.ContainsKey(Key(step)))
            {
                LayShift(step);
            }
        }

        ScenarioShift = Shift(words.Of("Number of a scenario instead of the one selected", "代替所选情景的序号"), "scenario", NumberFormats.Whole);
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

        new ChartBlocks(book, _sheet, ++_row).Write();
    }

    private bool IsNeeded => Outputs.Count > 0 || book.Plan.Charts.Any(c => c.Series.Any(s => s.Kind is ChartSeriesKind.Between or ChartSeriesKind.Mark));

    // Everything that a chart or a table looks at across scenarios.
    private List<PlanCell> Outputs =>
        [.. book.Plan.Charts.SelectMany(c => c.Series).Where(s => s.Kind is ChartSeriesKind.Scenarios or ChartSeriesKind.Range)
            .Select(s => book.Plan.Cell(s.Line, null, null)).Concat(book.Plan.Sensitivities.Select(s => s.Output)).OfType<PlanCell>().Distinct()];

    private static string Key(PlanStep step) => string.Join(' ', step.Cells);

    private void LayShift(PlanStep step)
    {
        var name = Name(step);
        var cell = _shifts[Key(step)] = Shift($"{book.Words.Of("Added to", "加于")} {name}", $"shift:{step.Line.Name}", NumberFormats.OfChange(step.Line, step.Member));
        foreach (var input in step.Cells)
        {
            (book.Shifts.TryGetValue(input, out var shifts) ? shifts : book.Shifts[input] = []).Add(cell);
        }
    }

    private string Name(PlanStep step) => step.Member is null ? book.Words.Of(step.Line.Label) : $"{book.Words.Of(step.Member.Label)} · {book.Words.Of(step.Line.Label)}";

    private SheetCell Shift(string label, string id, string format)
    {
        _sheet.Write(++_row, Columns.Identifier, id, CellStyle.Identifier);
        _sheet.Write(_row, Columns.Label, label, CellStyle.Plain);
        var cell = _sheet.Write(_row, Columns.Once, 0, new CellStyle(Ink.Plain, format, Ground.Assumption));
        var named = new BinaryFormula("&", Make.Cell(_sheet[_row, Columns.Label]), Make.Text("; "));
        var name = Make.If(Make.Compare("=", Make.Cell(cell), Make.Number(0)), Make.Text(""), named);
        book.WhatIfs.Add((cell, _sheet.Write(_row, Columns.Once + 1, name, new CellStyle(Ink.Failed))));
        return cell;
    }

    private void WriteScenarios()
    {
        Heading(book.Words.Of("By scenario", "按情景"));
        var top = ++_row;
        for (var i = 0; i < Outputs.Count; i++)
        {
            var output = Outputs[i];
            _sheet.Write(top - 1, FirstResult + i, book.Words.Short(output.Line.Label), new CellStyle(Ink.Bold, IsRight: true));
            _sheet.Write(top, FirstResult + i, Make.Value(book.PlaceOf(output)), new CellStyle(Ink.Link, Format(output)));
            _sheet.Widths[FirstResult + i] = 13;
        }

        var scenarios = book.Plan.Scenarios;
        for (var i = 0; i < scenarios.Count; i++)
        {
            var values = book.Request.Evaluate(scenarios[i], []);
            _sheet.Write(++_row, Columns.Label, book.Words.Of(scenarios[i].Label), CellStyle.Plain);
            _sheet.Write(_row, Columns.Unit, scenarios[i].Name, CellStyle.Note);
            _sheet.Write(_row, Columns.Once, i + 1, new CellStyle(Ink.Note, NumberFormats.Whole));
            for (var j = 0; j < Outputs.Count; j++)
            {
                Result(_row, FirstResult + j, values(Outputs[j]), Format(Outputs[j]));
            }
        }

        var (first, last) = (_sheet[top + 1, FirstResult], _sheet[_row, FirstResult + Outputs.Count - 1]);
        Fill(new DataTable(first, last, null, ScenarioShift!));
        book.ByScenario = (_sheet[top + 1, Columns.Label], Outputs.Select((o, i) => (o, _sheet[top + 1, FirstResult + i], _sheet[top - 1, FirstResult + i])).ToList());
    }

    private void WriteTable(PlanSensitivity sensitivity)
    {
        var (rows, columns) = (sensitivity.Steps[0], sensitivity.Steps.Count > 1 ? sensitivity.Steps[1] : null);
        Heading(book.Words.Of(sensitivity.Label));
        _sheet.Write(++_row, Columns.Label, $"{book.Words.Of("Down", "纵向")}: {Name(rows)}{(columns is null ? "" : $"; {book.Words.Of("across", "横向")}: {Name(columns)}")}", CellStyle.Note);
        var top = _row += 2;
        _sheet.Write(top, Columns.Once, Make.Value(book.PlaceOf(sensitivity.Output)), new CellStyle(Ink.Link, Format(sensitivity.Output)));
        var across = columns is null ? [0] : SensitivityAxis.Across;
        for (var j = 0; j < across.Length && columns is not null; j++)
        {
            Axis(columns, across[j], top, FirstResult + j, top - 1, FirstResult + j);
        }

        foreach (var i in SensitivityAxis.Down)
        {
            Axis(rows, i, ++_row, Columns.Once, _row, Columns.Source);
            for (var j = 0; j < across.Length; j++)
            {
                IEnumerable<PlanOverride> moves = [.. SensitivityAxis.Moves(rows, i), .. columns is null ? [] : SensitivityAxis.Moves(columns, across[j])];
                Result(_row, FirstResult + j, book.Request.Evaluate(book.Scenario, [.. moves])(sensitivity.Output), Format(sensitivity.Output));
            }
        }

        if (columns is null)
        {
            _sheet.Write(top, FirstResult, Make.Value(book.PlaceOf(sensitivity.Output)), new CellStyle(Ink.Link, Format(sensitivity.Output)));
        }

        var (first, last) = (_sheet[top + 1, FirstResult], _sheet[_row, FirstResult + across.Length - 1]);
        Fill(new DataTable(first, last, columns is null ? null : _shifts[Key(columns)], _shifts[Key(rows)]));
        book.Tables.Add((sensitivity, first, last));
    }

    // How far an input moves and, where it has one value, to what.
    private void Axis(PlanStep step, int count, int row, int column, int levelRow, int levelColumn)
    {
        var format = NumberFormats.OfChange(step.Line, step.Member);
        var sign = format.Contains('(', StringComparison.Ordinal) ? format : $"+{format.Split(';')[0]};{format.Split(';')[1]};0";
        var shift = _sheet.Write(row, column, step.Size * count, new CellStyle(Ink.Input, sign, Ground.Estimate));
        if (step.Cells.Count == 1)
        {
            var level = Make.Add(Make.Value(book.PlaceOf(step.Cells[0]), isFixed: true), Make.Cell(shift));
            _sheet.Write(levelRow, levelColumn, level, new CellStyle(Ink.Note, Format(step.Cells[0]), IsRight: true));
        }
    }

    private void Result(int row, int column, double value, string format)
    {
        var cell = _sheet[row, column];
        (cell.Known, cell.Style) = (double.IsFinite(value) ? value : null, new CellStyle(Ink.Plain, format));
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
