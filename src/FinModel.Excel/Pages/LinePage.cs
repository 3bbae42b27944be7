using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;

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

    /// <summary>A row with its id and its label; the number of it.</summary>
    public int Row(string id, string label, CellStyle? style = null)
    {
        Sheet.Write(NextRow(), Columns.Identifier, id, CellStyle.Identifier);
        Label(_row, label, style ?? CellStyle.Plain);
        return _row;
    }

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

    /// <summary>A row of a statement. Figures of a line that is at home elsewhere keep their place; the action fills them in, once everything is
    /// placed.</summary>
    public Action? Row(LayoutRow row, string statement, bool isHome)
    {
        if (row.Shown is not { } shown)
        {
            Group(_book.Words.Of(row.Label));
            return null;
        }

        var id = isHome ? shown.Line.Name : $"show:{statement}:{shown.Line.Name}";
        id += row.Choice?.Member is { } member ? "." + member.Name : "";
        var at = Row(id, _book.Words.Of(row.Label), new CellStyle(Ink.Plain, Rule: RowLook.RuleOf(row.Style), Indent: row.Indent));
        if (row.Choice is not { } choice)
        {
            return null;
        }

        Sheet.Write(at, Columns.Unit, _book.UnitOf(choice.Line, choice.Member), CellStyle.Note);
        var later = Put(row, at, null, isHome);
        if (isHome)
        {
            WriteSource(at, row);
        }

        return later;
    }

    /// <summary>Puts the figures of a row where they are at home, or keeps their places: in the columns of their periods, or in one that is given.</summary>
    public Action? Put(LayoutRow figures, int row, int? column, bool isHome)
    {
        var cells = CellsOf(figures);
        int At(PlanCell cell) => column ?? _book.Columns.Of(cell);
        void Finish()
        {
            _look.Fill(Sheet, row, cells, figures.Style);

            // The rows of each timeline are one formula, where they are.
            _book.Rows.AddRange(cells.GroupBy(c => c.Timeline).Select(g => g.Select(c => Sheet[row, At(c)]).ToList()));
        }

        if (!isHome)
        {
            return () =>
            {
                cells.ForEach(cell => Show(cell, Sheet[row, At(cell)], figures));
                Finish();
            };
        }

        cells.ForEach(cell => Place(cell, Sheet[row, At(cell)], figures));
        Finish();
        return null;
    }

    public int ColumnOf(TimelinePeriod? period) => period is null ? Columns.Once : _book.Columns.Of(_book.Plan.Timeline, period.Period);

    /// <summary>What is said about a row, beside its label where there is room, otherwise behind the periods.</summary>
    public void Remark(int row, string text)
    {
        var isShort = DisplayWidth.Of(text) <= PageHead.SourceWidth;
        Sheet.Write(row, isShort ? Columns.Source : _book.Columns.Remarks, text, CellStyle.Note);
    }

    /// <summary>Widens the column of labels for a text.</summary>
    public void Label(int row, string text, CellStyle style)
    {
        Sheet.Write(row, Columns.Label, text, style);
        Sheet.Widths[Columns.Label] = Math.Clamp((DisplayWidth.Of(text) * WidthOfLetter) + style.Indent, Sheet.Widths[Columns.Label], WidestLabel);
    }

    private List<PlanCell> CellsOf(LayoutRow figures) => [.. _book.CellsOf(figures.Choice!.Line, figures.Choice.Member)];

    // Makes a place the home of a value.
    private void Place(PlanCell cell, SheetCell at, LayoutRow row)
    {
        (at.Origin, at.IsNegated, at.Style) = (cell, row.IsNegated, _look.Of(cell, row.Shown!.Hints, row.Style));
        _book.Places[cell] = at;
        if (_book.MayMeanNothing.Contains(cell))
        {
            Sheet.Faint.Add(at);
        }
    }

    // Shows a value that is at home elsewhere; what means nothing is said in words, as nothing is computed from it.
    private void Show(PlanCell cell, SheetCell at, LayoutRow row) => (at.Formula, at.Style) = (
        Meaning.Shown(_book, cell, row.IsNegated),
        _look.Of(cell, row.Shown!.Hints, row.Style) with { Ink = _book.Places[cell].Sheet == Sheet ? Ink.Plain : Ink.Link, IsRight = true });

    private void WriteSource(int row, LayoutRow figures)
    {
        var sources =
            CellsOf(figures).Where(c => c.Origin == CellOrigin.Data).Select(_book.Sources.Of).Where(t => t.Length > 0).Distinct().ToList();
        if ((sources.Count > 0 ? string.Join("; ", sources) : figures.Shown!.Line.Note) is { } text)
        {
            Remark(row, text);
        }
    }
}
