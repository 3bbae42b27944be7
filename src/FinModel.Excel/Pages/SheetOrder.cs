namespace FinModel.Excel.Pages;

/// <summary>The order of the tabs: what a reader wants first comes first; the helpers come last.</summary>
internal static class SheetOrder
{
    public static void Sort(Book book)
    {
        string[] last = [.. new[] { ("Scenarios", "情景"), ("Workings", "计算底稿"), ("Operands", "选取"), ("Circle", "循环求解") }.Select(n => book.Words.Short(n.Item1, n.Item2)), .. book.Plan.Timelines.Skip(1).Select(t => t.Name)];
        var sorted = book.Sheets.OrderBy(s => Array.IndexOf(last, s.Name)).ToList();
        book.Sheets.Clear();
        book.Sheets.AddRange(sorted);
        foreach (var sheet in sorted)
        {
            sheet.TabColour = Array.IndexOf(last, sheet.Name) >= 0 ? "FFA6A6A6" : null;
        }
    }
}
