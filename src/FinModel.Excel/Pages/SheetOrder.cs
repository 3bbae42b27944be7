namespace FinModel.Excel.Pages;

/// <summary>The order of the tabs: what a reader wants first comes first; the helpers come last.</summary>
internal static class SheetOrder
{
    public static void Sort(Book book)
    {
        var sorted = book.Sheets.OrderBy(s => (int)s.Kind).ToList();
        book.Sheets.Clear();
        book.Sheets.AddRange(sorted);
    }
}
