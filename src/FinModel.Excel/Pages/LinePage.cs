using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>A sheet that shows lines over periods: one row a line, or a row for each member.</summary>
internal sealed class LinePage
{
    public const int HeaderRow = 5;

    // A column's unit is a digit's width; letters are a little narrower.
    private const double WidthOfLetter = 0.95;

    private const double WidestLabel = 64;

    private readonly Book _book;
    private readonly Timeline _timeline;
    private int _row = HeaderRow;

    public LinePage(Book book, Sheet sheet, string title, Timeline timeline)
    {
        (_book, Sheet, _timeline) = (book, sheet, timeline);
        PageHead.Write(book, sheet, title);
        WriteHeadings();
    }

    public Sheet Sheet { get; }

    public Timeline Timeline => _timeline;

    public int NextRow() => ++_row;

    public void Group(string label)
    {
        var row = NextRow() + 1;
        _row = row;
        Sheet.Write(row, Columns.Label, label, new CellStyle(Ink.Heading));
    }

    /// <summary>A line's own rows: its cells are at home here, with the opposite sign where it is deducted.</summary>
    public void Line(PlanLine line, PlanLabel label, PlanHints hints, bool isNegated)
    {
        foreach (var member in Members(line))
        {
            var cells = CellsOf(line, member).ToList();
            if (cells.Count == 0)
            {
                continue;
            }

            var row = NextRow();
            Describe(row, line, member, label, line.Name, hints);
            var formulas = new List<SheetCell>();
            foreach (var cell in cells)
            {
                var at = Sheet[row, ColumnOf(cell.Period)];
                at.Origin = cell;
                at.IsNegated = isNegated;
                at.Style = Style(cell, hints);
                _book.Places[cell] = at;
                FaintWithout(cell, at);
                formulas.Add(at);
            }

            WriteSource(row, line, cells);
            Fill(row, line, hints);
            _book.Rows.Add(formulas);
        }
    }

    /// <summary>Keeps rows for a line that is at home elsewhere; the action fills them in, once everything is placed.</summary>
    public Action Reserve(PlanLineRow shown)
    {
        var rows = Members(shown.Line).Select(m => (Member: m, Cells: CellsOf(shown.Line, m).ToList())).Where(r => r.Cells.Count > 0)
            .Select(r => (r.Member, r.Cells, Row: NextRow())).ToList();
        return () => rows.ForEach(r => Repeat(shown, r.Member, r.Cells, r.Row));
    }

    private void Repeat(PlanLineRow shown, PlanMember? member, List<PlanCell> cells, int row)
    {
        Describe(row, shown.Line, member, shown.Label, $"show:{shown.Line.Name}", shown.Hints);
        var formulas = new List<SheetCell>();
        foreach (var cell in cells)
        {
            var home = _book.Places[cell];
            var value = Make.Value(home);
            var style = Style(cell, shown.Hints) with { Ink = home.Sheet == Sheet ? Ink.Plain : Ink.Link };
            var at = Sheet.Write(row, ColumnOf(cell.Period), shown.IsNegated ? Make.Negate(value) : value, style);
            FaintWithout(cell, at);
            formulas.Add(at);
        }

        Fill(row, shown.Line, shown.Hints);
        _book.Rows.Add(formulas);
    }

    private void FaintWithout(PlanCell cell, SheetCell at)
    {
        if (_book.MayMeanNothing.Contains(cell))
        {
            Sheet.Faint.Add(at);
        }
    }

    public int ColumnOf(TimelinePeriod? period) => period is null ? Columns.Once : ColumnOf(period.Period);

    public int ColumnOf(Period period) => Columns.Periods + _timeline.IndexOf(period);

    private static IEnumerable<PlanMember?> Members(PlanLine line) => line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null];

    // A constant belongs to the timeline that calculates.
    private IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member) =>
        line.Kind == LineKind.Constant && _timeline != _book.Plan.Timeline ? [] : _book.Plan.CellsOf(line, member, _timeline);

    private void Describe(int row, PlanLine line, PlanMember? member, PlanLabel label, string id, PlanHints hints)
    {
        var suffix = _timeline == _book.Plan.Timeline ? "" : $"@{_timeline.Name}";
        var text = _book.Words.Of(label);
        text = member is null ? text : $"{_book.Words.Of(member.Label)} · {text}";
        Sheet.Write(row, Columns.Identifier, id + (member is null ? "" : "." + member.Name) + suffix, CellStyle.Identifier);
        Sheet.Write(row, Columns.Label, text, new CellStyle(Ink.Plain, Rule: RuleOf(hints)));
        Sheet.Widths[Columns.Label] = Math.Clamp(DisplayWidth.Of(text) * WidthOfLetter, Sheet.Widths[Columns.Label], WidestLabel);
        Sheet.Write(row, Columns.Unit, _book.UnitOf(line, member), CellStyle.Note);
    }

    private void WriteSource(int row, PlanLine line, List<PlanCell> cells)
    {
        var sources = cells.Where(c => c.Origin == CellOrigin.Data).Select(c => Path.GetFileName(c.Source?.Span.Source.Path)).OfType<string>().Distinct().ToList();
        var text = sources.Count > 0 ? string.Join(", ", sources) : line.Note;
        if (text is not null)
        {
            Sheet.Write(row, Columns.Source, text, CellStyle.Note);
        }
    }

    // Rules and shading run through periods that are blank, too.
    private void Fill(int row, PlanLine line, PlanHints hints)
    {
        if (line.Kind == LineKind.Constant)
        {
            return;
        }

        foreach (var period in _timeline.Periods)
        {
            var cell = Sheet[row, ColumnOf(period)];
            if (cell.Origin is null && cell.Formula is null)
            {
                cell.Style = new CellStyle(Ink.Plain, Ground: GroundOf(period), Rule: WithEdge(RuleOf(hints), period));
            }
        }
    }

    private CellStyle Style(PlanCell cell, PlanHints hints) => new(
        cell.Origin == CellOrigin.Input ? Ink.Link : cell.Formula is null ? Ink.Input : Ink.Plain,
        NumberFormats.Of(cell.Line, cell.Member, hints),
        GroundOf(cell.Period),
        WithEdge(RuleOf(hints), cell.Period));

    private static Ground GroundOf(TimelinePeriod? period) => period is { IsEstimate: true } ? Ground.Estimate : Ground.None;

    private Rule WithEdge(Rule rule, TimelinePeriod? period)
    {
        var isEdge = period is { IsEstimate: true } && _timeline.IndexOf(period.Period) is var index && (index == 0 || !_timeline.Periods[index - 1].IsEstimate);
        return !isEdge ? rule : rule switch
        {
            Rule.Subtotal => Rule.SubtotalLeft,
            Rule.Total => Rule.TotalLeft,
            _ => Rule.Left,
        };
    }

    private static Rule RuleOf(PlanHints hints) => hints.IsTotal ? Rule.Total : hints.IsSubtotal ? Rule.Subtotal : Rule.None;

    private void WriteHeadings()
    {
        PageHead.WriteHeadings(_book, Sheet);
        foreach (var period in _timeline.Periods)
        {
            var column = ColumnOf(period);
            Sheet.Write(HeaderRow, column, period.Label, new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: true, Rule: WithEdge(Rule.None, period)));
            Sheet.Widths[column] = 11;
            if (!period.IsListed)
            {
                Sheet.DetailColumns.Add(column);
            }
        }
    }
}
