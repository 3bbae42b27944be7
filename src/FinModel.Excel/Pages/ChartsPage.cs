using FinModel.Excel.Charts;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>The model's charts, two beside each other, drawn from the cells of the other sheets.</summary>
internal static class ChartsPage
{
    private const int RowsEach = 18;
    private const int ColumnsEach = 6;

    public static void Write(Book book)
    {
        var places = new ChartPlaces(book);
        var charts = book.Plan.Charts.Select(c => (c.Label, Series: places.Of(c))).Where(c => c.Series.Count > 0).ToList();
        if (charts.Count == 0)
        {
            return;
        }

        var sheet = new Sheet(book.NameFor(book.Words.Short("Charts", "图表")));
        book.Sheets.Insert(1, sheet);
        sheet.Write(1, Columns.Label, book.Words.Of("Charts", "图表"), new CellStyle(Ink.Title));
        PageHead.SetWidths(sheet, [2, .. Enumerable.Repeat(12.0, 2 * ColumnsEach)]);
        for (var i = 0; i < charts.Count; i++)
        {
            if (i > 0 && i % 4 == 0)
            {
                sheet.Breaks.Add(1 + (i / 2 * RowsEach));
            }

            var (first, last) = ChartPlaces.Axis(charts[i].Series);
            sheet.Charts.Add(new Chart(book.Words.Of(charts[i].Label), first, last, charts[i].Series, 2 + (i / 2 * RowsEach), 1 + (i % 2 * ColumnsEach)));
        }
    }
}
