using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>
/// Every input: the live value in the columns of its periods, chosen by the selector, and to the right of it a block for each scenario.
/// A scenario's value is typed where the scenario sets it, computed where it moves it, and the base's own everywhere else.
/// </summary>
internal sealed class InputsPage
{
    private readonly Book _book;
    private readonly Sheet _sheet;
    private readonly List<TimelinePeriod> _estimates;
    private readonly bool _hasConstants;
    private readonly int _firstBlock;
    private int _row = LinePage.HeaderRow;

    public InputsPage(Book book, Sheet sheet)
    {
        (_book, _sheet) = (book, sheet);
        _estimates = [.. book.Plan.Timeline.Periods.Where(p => p.IsEstimate)];
        _hasConstants = book.Plan.Cells.Any(c => c is { Origin: CellOrigin.Input, Period: null });
        _firstBlock = book.Columns.Remarks + 2;
    }

    private int BlockWidth => _estimates.Count + (_hasConstants ? 1 : 0) + 1;

    public void Write()
    {
        WriteHeadings();
        var inputs = _book.Plan.Cells.Where(c => c.Origin == CellOrigin.Input).GroupBy(c => new LineChoice(c.Line, c.Member));
        var statements = _book.Plan.Statements.Select(s => s.Name).ToList();
        foreach (var group in inputs.GroupBy(g => g.Key.Line.Statement).OrderBy(g => g.Key is null ? int.MaxValue : statements.IndexOf(g.Key)))
        {
            _row++;
            var statement = _book.Plan.Statements.FirstOrDefault(s => s.Name == group.Key);
            _sheet.Blocks.Add(_row);
            _sheet.Write(++_row, Columns.Label, statement is null ? group.Key ?? "" : _book.Words.Of(statement.Label), new CellStyle(Ink.Heading));
            foreach (var input in group)
            {
                WriteInput(input.Key.Line, input.Key.Member, [.. input]);
            }
        }
    }

    /// <summary>Writes what the live column takes from the scenarios; needs the number of the selected one.</summary>
    public void WriteLive()
    {
        foreach (var (input, live) in _book.Live)
        {
            var choices = _book.Plan.Scenarios.Select((_, i) => Make.Cell(_book.Inputs[new(input, i)])).ToList();
            var chosen = choices.Count == 1 ? choices[0] : new CallFormula("CHOOSE", [Make.Fixed(_book.ScenarioNumber!), .. choices]);
            live.Formula = _book.Shifts.GetValueOrDefault(input, []).Aggregate(chosen, (sum, shift) => Make.Add(sum, Make.Fixed(shift)));
        }
    }

    private void WriteHeadings()
    {
        PageHead.WritePeriods(_book, _sheet);
        _sheet.Widths[_firstBlock - 1] = 2;
        (_sheet.PrintedColumns, _sheet.IsUpright) = _book.Columns.LastOfMain;
        for (var i = 0; i < _book.Plan.Scenarios.Count; i++)
        {
            var scenario = _book.Plan.Scenarios[i];
            var first = _firstBlock + (i * BlockWidth);
            var caption = scenario.Name == _book.Words.Short(scenario.Label) ? scenario.Name : $"{scenario.Name}: {_book.Words.Short(scenario.Label)}";
            _sheet.Write(LinePage.HeaderRow - 1, first, caption, new CellStyle(Ink.Bold));
            if (_hasConstants)
            {
                WriteHeading(first, _book.Words.Of("Value"));
            }

            foreach (var period in _estimates)
            {
                WriteHeading(ScenarioColumn(i, period), period.Label);
            }

            _sheet.Widths[first + BlockWidth - 1] = 2;
            _sheet.DetailColumns.UnionWith(Enumerable.Range(first, BlockWidth - 1));
        }

    }

    private void WriteHeading(int column, string label)
    {
        _sheet.Write(LinePage.HeaderRow, column, label, new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: true));
        _sheet.Widths[column] = 11;
    }

    private void WriteInput(PlanLine line, PlanMember? member, List<PlanCell> inputs)
    {
        var row = ++_row;
        _sheet.Write(row, Columns.Identifier, inputs[0].Id, CellStyle.Identifier);
        var label = _book.Words.Of(line, member);
        _sheet.Write(row, Columns.Label, label, CellStyle.Plain);
        _sheet.Widths[Columns.Label] = Math.Clamp(DisplayWidth.Of(label) * LinePage.WidthOfLetter, _sheet.Widths[Columns.Label], LinePage.WidestLabel);
        _sheet.Write(row, Columns.Unit, _book.UnitOf(line, member), CellStyle.Note);
        WriteSource(row, inputs);
        var isKey = inputs.Exists(i => _book.Plan.Scenarios.Any(s => s.Overrides.Any(o => o.Cell == i)));
        foreach (var input in inputs)
        {
            var live = _sheet[row, _book.Columns.Of(input)];
            (live.Origin, live.Style) = (input, Style(input, Ink.Plain, isKey ? Ground.Assumption : Ground.Estimate));
            _book.Live[input] = live;
            for (var i = 0; i < _book.Plan.Scenarios.Count; i++)
            {
                var at = _sheet[row, ScenarioColumn(i, input.Period)];
                at.Style = Style(input, i == 0 ? Ink.Input : Ink.Plain, Ground.None);
                _book.Inputs[new(input, i)] = at;
                if (line.Bands is { } scale)
                {
                    _sheet.Choices.Add((at, $"\"{string.Join(',', Enumerable.Range(0, scale.Bands.Count))}\""));
                }
            }

            _book.Inputs[new(input, 0)].Number = input.Given;
        }

        _book.Rows.Add([.. inputs.Select(i => _book.Live[i])]);
        for (var i = 1; i < _book.Plan.Scenarios.Count; i++)
        {
            _book.Rows.Add([.. inputs.Select(input => _book.Inputs[new(input, i)])]);
        }
    }

    // A short source stands beside the label; a long one behind the periods, with the notes.
    private void WriteSource(int row, List<PlanCell> inputs)
    {
        var (beside, remarks) = _book.Sources.OfInput(inputs);
        _book.Said[_sheet.Write(row, Columns.Source, beside, CellStyle.Note)] = SnapshotRole.Source;
        _book.Said[_sheet.Write(row, _book.Columns.Remarks, remarks, CellStyle.Note)] = SnapshotRole.Note;
    }

    /// <summary>Makes the live cell the home of an input that no statement shows.</summary>
    public void TakeIn()
    {
        foreach (var (input, live) in _book.Live)
        {
            _book.Places.TryAdd(input, live);
        }
    }

    /// <summary>Links to the history of inputs, once all of it is placed.</summary>
    public void WriteHistory()
    {
        foreach (var (input, live) in _book.Live)
        {
            var history = _book.CellsOf(input.Line, input.Member)
                .Where(c => c.Origin != CellOrigin.Input && _sheet.Find(live.Row, _book.Columns.Of(c))?.Formula is null).ToList();
            foreach (var cell in history)
            {
                _sheet.Write(live.Row, _book.Columns.Of(cell), Make.Value(_book.Places[cell]), Style(cell, Ink.Link, Ground.None));
            }
        }
    }

    private static CellStyle Style(PlanCell cell, Ink ink, Ground ground) => new(ink, NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints), ground);

    private int ScenarioColumn(int scenario, TimelinePeriod? period) =>
        _firstBlock + (scenario * BlockWidth) + (period is null ? 0 : (_hasConstants ? 1 : 0) + _estimates.IndexOf(period));
}
