using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Excel.Layout;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>The model's charts, two beside each other, drawn from the cells of the other sheets, each with its unit and its source.</summary>
internal static class ChartsPage
{
    private const int RowsEach = 18;
    private const int RowsOfChart = 15;
    private const int ColumnsEach = 6;
    private const int LettersOfChart = 80;
    private const int RowsOfPage = 4;

    public static void Write(Book book)
    {
        AddCharts(book);
        if (book.Charts.Count > 0)
        {
            var sheet = AddSheet(book);
            foreach (var (i, (plan, chart)) in book.Charts.Index())
            {
                Place(book, sheet, i, plan, chart);
            }
        }
    }

    private static void AddCharts(Book book)
    {
        new ChartBlocks(book, book.Workings).Write();
        var places = new ChartPlaces(book);
        foreach (var chart in ShownCharts.Of(book.Plan))
        {
            if (places.Of(chart) is { Count: > 0 } series)
            {
                var (first, last) = ChartPlaces.Axis(series);
                book.Charts.Add(new(chart, new Chart(Title(book, chart), first, last, series, 0, 0) { Rows = RowsOfChart }));
            }
        }
    }

    private static Sheet AddSheet(Book book)
    {
        var sheet = new Sheet(book.NameFor(book.Words.Short("Charts")))
        {
            Kind = SheetKind.Valuation,
            IsUpright = true,
            PrintedColumns = 1 + (2 * ColumnsEach),
            FirstPrinted = 2,
        };
        book.Sheets.Add(sheet);
        PageHead.WriteTitle(book, sheet, book.Words.Of("Charts"));
        PageHead.SetWidths(sheet, [10]);
        for (var column = 1; column <= 2 * ColumnsEach; column++)
        {
            sheet.Widths[1 + column] = 12;
        }

        return sheet;
    }

    // The i-th chart, with where its figures come from below it.
    private static void Place(Book book, Sheet sheet, int i, PlanChart plan, Chart chart)
    {
        var (row, column) = (2 + (i / 2 * RowsEach), 1 + (i % 2 * ColumnsEach));
        if (i % 2 == 0 && BeginsPage(i / 2, (book.Charts.Count + 1) / 2))
        {
            sheet.Breaks.Add(row);
        }

        sheet.Charts.Add(chart with { Row = row, Column = column });
        foreach (var (line, text) in Lines(SourceLine(book, plan)).Take(RowsEach - RowsOfChart - 1).Index())
        {
            sheet.Write(row + RowsOfChart + 2 + line, column + 1, text, CellStyle.Note);
        }
    }

    /// <summary>Where a chart's figures come from.</summary>
    public static string SourceLine(Book book, PlanChart chart)
    {
        var lines = chart.Series.SelectMany(s => new[] { s.Line, s.To, s.Middle }).OfType<PlanLine>().ToHashSet();
        var sources = book.Plan.Cells.Where(c => lines.Contains(c.Line) && c is { Formula: null, Source: not null, IsOwn: true })
            .Select(book.Sources.Of).Where(s => s.Length > 0).Distinct().Take(2);
        return $"{book.Words.Of("Source")}: {string.Join(", ", [.. sources, book.Words.Of("model")])}";
    }

    // Where the last page would have a single row, the page before leaves it one more.
    private static bool BeginsPage(int row, int rows) => row > 0 && (rows % RowsOfPage == 1 && row >= rows - 2 ? row == rows - 2 : row % RowsOfPage == 0);

    // A source that is longer than its chart is wide goes on below.
    private static IEnumerable<string> Lines(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > LettersOfChart)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        yield return line;
    }

    // What is drawn against the right axis has its own unit.
    private static string Title(Book book, PlanChart chart)
    {
        var units = chart.Series.Select(s => Unit(book, s.Line)).Where(u => u.Length > 0).Distinct();
        return $"{book.Words.Of(chart.Label)}\n{string.Join("; ", units)}".TrimEnd('\n');
    }

    private static string Unit(Book book, PlanLine line) => line.Display == Display.Times ? "x" : book.UnitOf(line, null);
}
