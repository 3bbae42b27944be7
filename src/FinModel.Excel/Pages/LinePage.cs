using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A sheet that shows lines over periods: one row a line, or a row for each member.</summary>
internal sealed class LinePage
{
    public const int HeaderRow = 5;

    // A column's unit is a digit's width; letters are a little narrower.
    public const double WidthOfLetter = 0.95;

    public const double WidestLabel = 60;

    private readonly Book _book;
    private readonly RowLook _look;
    private int _row = HeaderRow;

    public LinePage(Book book, Sheet sheet, string title)
    {
        (_book, Sheet, _look) = (book, sheet, new RowLook(book.Columns));
        PageHead.Write(book, sheet, title);
        PageHead.WritePeriods(book, sheet);
    }

    public Sheet Sheet { get; }

    public int LastRow => _row;

    public int NextRow() => ++_row;

    public void Group(string label)
    {
        var row = NextRow();
        Sheet.Groups.Add(row);
        row = NextRow();
        Sheet.Write(row, Columns.Label, label, new CellStyle(Ink.Heading));
    }

    /// <summary>Begins a part of the sheet that is not to be cut by the end of a printed page.</summary>
    public void Block(string title)
    {
        if (_row > HeaderRow)
        {
            Sheet.Blocks.Add(_row + 1);
            _row += 1;
        }

        Sheet.Write(++_row, Columns.Label, title, new CellStyle(Ink.Block, Ground: Ground.Block));
        for (var column = Columns.Unit; column <= _book.Columns.Remarks - 2; column++)
        {
            Sheet[_row, column].Style = new CellStyle(Ink.Block, Ground: Ground.Block);
        }
    }

    /// <summary>A line's own rows: its cells are at home here, with the opposite sign where it is deducted.</summary>
    public void Line(PlanLine line, PlanLabel label, PlanHints hints, bool isNegated)
    {
        foreach (var (member, cells) in RowsOf(line))
        {
            var row = NextRow();
            Describe(row, line, member, label, line.Name, hints);
            foreach (var cell in cells)
            {
                Place(cell, Sheet[row, _book.Columns.Of(cell)], hints, isNegated);
            }

            WriteSource(row, line, cells);
            _look.Fill(Sheet, row, cells, hints);
            AddRows(cells);
        }
    }

    /// <summary>Keeps rows for a line that is at home elsewhere; the action fills them in, once everything is placed.</summary>
    public Action Reserve(PlanStatement statement, PlanLineRow shown)
    {
        var rows = RowsOf(shown.Line).Select(r => (r.Member, r.Cells, Row: NextRow())).ToList();
        return () => rows.ForEach(r => Repeat(statement, shown, r.Member, r.Cells, r.Row));
    }

    /// <summary>Makes a place the home of a value.</summary>
    public void Place(PlanCell cell, SheetCell at, PlanHints hints, bool isNegated)
    {
        (at.Origin, at.IsNegated, at.Style) = (cell, isNegated, _look.Of(cell, hints));
        _book.Places[cell] = at;
        FaintWithout(cell, at);
    }

    /// <summary>Shows a value that is at home elsewhere; what means nothing is said in words, as nothing is computed from it.</summary>
    public SheetCell Show(PlanCell cell, int row, int column, PlanHints hints, bool isNegated)
    {
        var home = _book.Places[cell];
        return Sheet.Write(row, column, Meaning.Shown(_book, cell, isNegated),
            _look.Of(cell, hints) with { Ink = home.Sheet == Sheet ? Ink.Plain : Ink.Link, IsRight = true });
    }

    public int ColumnOf(TimelinePeriod? period) => period is null ? Columns.Once : _book.Columns.Of(_book.Plan.Timeline, period.Period);

    /// <summary>What is said about a row, beside its label where there is room, otherwise behind the periods.</summary>
    public void Remark(int row, string text)
    {
        var isShort = DisplayWidth.Of(text) <= PageHead.SourceWidth;
        Sheet.Write(row, isShort ? Columns.Source : _book.Columns.Remarks, text, CellStyle.Note);
    }

    /// <summary>Makes the rows of each timeline one formula, where they are.</summary>
    private void AddRows(IEnumerable<PlanCell> cells, int? row = null) =>
        _book.Rows.AddRange(
            cells.GroupBy(c => c.Timeline).Select(g => g.Select(c => row is { } at ? Sheet[at, _book.Columns.Of(c)] : _book.Places[c]).ToList()));

    /// <summary>Widens the column of labels for a text.</summary>
    public void Label(int row, string text, CellStyle style)
    {
        Sheet.Write(row, Columns.Label, text, style);
        Sheet.Widths[Columns.Label] = Math.Clamp(DisplayWidth.Of(text) * WidthOfLetter, Sheet.Widths[Columns.Label], WidestLabel);
    }

    private IEnumerable<(PlanMember? Member, List<PlanCell> Cells)> RowsOf(PlanLine line) =>
        (line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null]).Select(m => (m, _book.CellsOf(line, m).ToList())).Where(r => r.Item2.Count > 0);

    private void Repeat(PlanStatement statement, PlanLineRow shown, PlanMember? member, List<PlanCell> cells, int row)
    {
        Describe(row, shown.Line, member, shown.Label, $"show:{statement.Name}:{shown.Line.Name}", shown.Hints);
        cells.ForEach(cell => Show(cell, row, _book.Columns.Of(cell), shown.Hints, shown.IsNegated));
        _look.Fill(Sheet, row, cells, shown.Hints);
        AddRows(cells, row);
    }

    private void FaintWithout(PlanCell cell, SheetCell at)
    {
        if (_book.MayMeanNothing.Contains(cell))
        {
            Sheet.Faint.Add(at);
        }
    }

    private void Describe(int row, PlanLine line, PlanMember? member, PlanLabel label, string id, PlanHints hints)
    {
        var text = _book.Words.Of(label);
        text = member is null ? text : $"{_book.Words.Of(member.Label)} · {text}";
        Sheet.Write(row, Columns.Identifier, id + (member is null ? "" : "." + member.Name), CellStyle.Identifier);
        Label(row, text, new CellStyle(Ink.Plain, Rule: RowLook.RuleOf(hints)));
        Sheet.Write(row, Columns.Unit, _book.UnitOf(line, member), CellStyle.Note);
    }

    private void WriteSource(int row, PlanLine line, List<PlanCell> cells)
    {
        var sources = cells.Where(c => c.Origin == CellOrigin.Data).Select(c => SourceWords.Of(c, _book)).Where(t => t.Length > 0).Distinct().ToList();
        if ((sources.Count > 0 ? string.Join("; ", sources) : line.Note) is { } text)
        {
            Remark(row, text);
        }
    }
}
