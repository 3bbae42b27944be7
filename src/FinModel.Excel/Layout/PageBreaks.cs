namespace FinModel.Excel.Layout;

/// <summary>Where a printed page ends, so that no part of a sheet is cut in two that fits on one.</summary>
internal static class PageBreaks
{
    // A4 in points, less the margins; programs round widths, so some of it is left over.
    private const double LongSide = 785;
    private const double ShortSide = 503;
    private const double PointsOfCharacter = 5.25;
    private const double Safety = 0.96;
    private const double LeastToBegin = 0.3;

    // What is wider would be smaller than half its size.
    private const double WidestPage = 1500;

    /// <summary>Adds the breaks to a sheet that has parts, and pages beside each other to one that is too wide.</summary>
    public static void Plan(Sheet sheet)
    {
        sheet.PagesWide = Math.Max(1, (int)Math.Ceiling((Width(sheet) - Repeated(sheet)) / (WidestPage - Repeated(sheet))));
        var last = sheet.PrintedRows ?? sheet.LastRow;
        if (sheet.IsOnePage || sheet.Blocks.Count == 0)
        {
            return;
        }

        var page = PageHeight(sheet) - Height(sheet, 1, sheet.HeaderRow);
        var used = 0.0;
        foreach (var (first, end) in Parts(sheet, last, page))
        {
            var height = Height(sheet, first, end);
            if (used > 0 && used + height > page && (height <= page || page - used < LeastToBegin * page))
            {
                sheet.Breaks.Add(first - 1);
                used = 0;
            }

            used += height;
            used -= page * Math.Floor(used / page);
        }
    }

    // A part that is longer than a page falls into its groups.
    private static IEnumerable<(int First, int Last)> Parts(Sheet sheet, int last, double page)
    {
        List<int> starts = [sheet.HeaderRow + 1];
        starts.AddRange(sheet.Blocks.FindAll(b => b < last && b != sheet.HeaderRow).ConvertAll(b => b + 1));
        starts.Sort();
        for (var i = 0; i < starts.Count; i++)
        {
            var (first, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] - 1 : last);
            if (Height(sheet, first, end) <= page)
            {
                yield return (first, end);
                continue;
            }

            List<int> groups = [.. sheet.Groups.FindAll(g => g > first + 1 && g <= end), end + 1];
            groups.Sort();
            foreach (var group in groups)
            {
                yield return (first, group - 1);
                first = group;
            }
        }
    }

    private static double Height(Sheet sheet, int first, int last) => Sum(first, last, sheet.HeightOf);

    private static double Width(Sheet sheet) => Width(sheet, sheet.PrintedColumns ?? sheet.LastColumn);

    // What stands on each of several pages beside each other.
    private static double Repeated(Sheet sheet) => Math.Min(Width(sheet, Sheet.LastRepeated), WidestPage / 2);

    private static double Width(Sheet sheet, int last) => Sum(sheet.FirstPrinted, last, sheet.WidthOf) * PointsOfCharacter;

    private static double Sum(int first, int last, Func<int, double> size)
    {
        var sum = 0.0;
        for (var i = first; i <= last; i++)
        {
            sum += size(i);
        }

        return sum;
    }

    private static double PageHeight(Sheet sheet)
    {
        var width = (Width(sheet) + ((sheet.PagesWide - 1) * Repeated(sheet))) / sheet.PagesWide;
        var (across, down) = sheet.IsUpright ? (ShortSide + 25, LongSide - 25) : (LongSide, ShortSide);
        return down * Safety / Math.Min(1, across / width);
    }
}
