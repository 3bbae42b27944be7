using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>The scenarios by number, and every change that they make, with its reason.</summary>
internal sealed class ScenariosPage(Book book, SheetCell? instead)
{
    private const double BecauseWidth = 66;

    private Sheet _sheet = null!;
    private int _row = LinePage.HeaderRow;

    public void Write()
    {
        var words = book.Words;
        _sheet = new Sheet(book.NameFor(words.Short("Scenarios"))) { Kind = SheetKind.Input };
        book.Sheets.Add(_sheet);
        PageHead.Write(book, _sheet, words.Of("Scenarios"));
        PageHead.WriteHeadings(_sheet, [words.Of("id"), words.Of("Scenario"), words.Of("Period"), words.Of("Change"), words.Of("Value"), words.Of("Because")]);
        PageHead.SetWidths(_sheet, [34, 50, 10, 10, 11, BecauseWidth]);
        (_sheet.IsUpright, _sheet.PrintedColumns) = (true, Columns.Once + 1);
        WriteList();
        for (var i = 1; i < book.Plan.Scenarios.Count; i++)
        {
            WriteChanges(i);
        }
    }

    private void WriteList()
    {
        var scenarios = book.Plan.Scenarios;
        SheetCell? first = null, last = null;
        for (var i = 0; i < scenarios.Count; i++)
        {
            last = _sheet.Write(++_row, Columns.Identifier, scenarios[i].Name, CellStyle.Identifier);
            first ??= last;
            _sheet.Write(_row, Columns.Label, book.Words.Of(scenarios[i].Label), new CellStyle(Ink.Bold));
            _sheet.Write(_row, Columns.Once, i + 1, new CellStyle(Ink.Plain, NumberFormats.Whole));
        }

        book.Selector.Sheet.Choices.Add((book.Selector, $"{_sheet.Quoted}!{first!.Address(true)}:{last!.Address(true)}"));
        _row++;
        _sheet.Write(++_row, Columns.Label, book.Words.Of("Number of the scenario selected on the inputs sheet"), CellStyle.Plain);
        var selected = Make.Call("MATCH", Make.Fixed(book.Selector), Make.Range(first!, last!), Make.Number(0));
        var number = instead is null ? selected : Make.If(Make.Compare("=", Make.Fixed(instead), Make.Number(0)), selected, Make.Fixed(instead));
        book.ScenarioNumber = _sheet.Write(_row, Columns.Once, number, new CellStyle(Ink.Plain, NumberFormats.Whole));
    }

    private void WriteChanges(int number)
    {
        var scenario = book.Plan.Scenarios[number];
        _sheet.Blocks.Add(++_row);
        _sheet.Write(++_row, Columns.Label, $"{scenario.Name}: {book.Words.Of(scenario.Label)}", new CellStyle(Ink.Heading));
        var changes = scenario.Overrides.GroupBy(o => o.Cell).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var ((input, of), at) in book.Inputs)
        {
            if (of != number)
            {
                continue;
            }

            var values = changes.GetValueOrDefault(input, []);
            var set = values.FindLastIndex(o => o.Operator == OverrideOperator.Set);
            if (set >= 0 && set == values.Count - 1)
            {
                (at.Number, at.Style) = (values[set].Operand, at.Style with { Ink = Ink.Input, Ground = Ground.Assumption });
                continue;
            }

            at.Formula = Make.Cell(book.Inputs[new(input, 0)]);
            at.Style = at.Style with { Ground = values.Count > 0 ? Ground.Assumption : Ground.None };
        }

        foreach (var change in scenario.Overrides)
        {
            WriteChange(change, number, book.Inputs[new(change.Cell, number)]);
        }
    }

    // A value that a scenario sets stands in its block; what it adds or multiplies stands here.
    private void WriteChange(PlanOverride change, int number, SheetCell at)
    {
        var row = ++_row;
        _sheet.Write(row, Columns.Identifier, $"{change.Cell.Id}", CellStyle.Identifier);
        _sheet.Write(row, Columns.Label, book.Words.Of(change.Cell.Line, change.Cell.Member), CellStyle.Plain);
        _sheet.Write(row, Columns.Unit, change.Cell.Period?.Label ?? "", CellStyle.Note);
        _sheet.Write(row, Columns.Source, Name(change.Operator), CellStyle.Note);
        var because = change.Source.Note ?? "";
        book.Said[_sheet.Write(row, Columns.Once + 1, because, new CellStyle(Ink.Note, Indent: 1, IsWrapped: true))] = SnapshotRole.Reason;
        if (at.Number is not null)
        {
            _sheet.Write(row, Columns.Once, Make.Cell(at),
                new CellStyle(Ink.Link, NumberFormats.Of(change.Cell.Line, change.Cell.Member, change.Cell.Line.Hints)));
            return;
        }

        var given = _sheet.Write(row, Columns.Once, change.Operand, new CellStyle(Ink.Input, NumberFormats.OfChange(change.Cell.Line, change.Cell.Member)));
        var operand = Make.Cell(given);
        book.Changes[given] = new(change.Cell, number, book.Changes.Values.Count(c => c.Input == change.Cell && c.Scenario == number));
        at.Formula = change.Operator switch
        {
            OverrideOperator.Set => operand,
            OverrideOperator.Add => Make.Add(at.Formula!, operand),
            OverrideOperator.Subtract => Make.Subtract(at.Formula!, operand),
            _ => Make.Multiply(at.Formula!, operand),
        };
    }

    private string Name(OverrideOperator change) => change switch
    {
        OverrideOperator.Set => book.Words.Of("set to"),
        OverrideOperator.Add => book.Words.Of("plus"),
        OverrideOperator.Subtract => book.Words.Of("less"),
        _ => book.Words.Of("times"),
    };
}
