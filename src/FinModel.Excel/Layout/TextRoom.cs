using FinModel.Core.Text;

namespace FinModel.Excel.Layout;

/// <summary>
/// Gives every text of a printed sheet the room it needs, in whatever language it is: headings get wider columns, other texts that would run into a
/// cell beside them, or over the edge of
/// the printed page, take several lines.
/// </summary>
internal static class TextRoom
{
    // A column's unit is a digit's width; letters are a little narrower, those of notes smaller, bold ones wider.
    private const double WidthOfLetter = 0.91;
    private const double WidthOfBold = 1.0;
    private const double WidthOfNote = 0.82;
    private const double Padding = 0.8;

    public static void Give(Sheet sheet)
    {
        var texts = sheet.Cells.Where(c => c is { IsComputed: false, Text.Length: > 0 }).ToList();
        foreach (var heading in texts.Where(c => c.Row == sheet.HeaderRow && IsPrinted(sheet, c)))
        {
            sheet.Widths[heading.Column] = Math.Max(sheet.WidthOf(heading.Column), WidthOf(heading));
        }

        foreach (var cell in texts.Where(c => c.Row != 1 && (c.Style.IsWrapped || (IsPrinted(sheet, c) && WidthOf(c) > Room(sheet, c)))))
        {
            cell.Style = cell.Style with { IsWrapped = true };
            sheet.Heights[cell.Row] = Math.Max(sheet.HeightOf(cell.Row), (Lines(sheet, cell) * LineHeight(cell.Style)) + 1.5);
        }
    }

    /// <summary>Whether a text is shown whole: in its own lines, or over empty cells beside it.</summary>
    public static bool IsWhole(Sheet sheet, SheetCell cell) => cell.Style.IsWrapped
        ? Lines(sheet, cell) * LineHeight(cell.Style) <= sheet.HeightOf(cell.Row)
        : WidthOf(cell) <= Room(sheet, cell);

    /// <summary>Whether a cell is on paper.</summary>
    public static bool IsPrinted(Sheet sheet, SheetCell cell) =>
        !sheet.IsNotPrinted && cell.Column >= sheet.FirstPrinted && cell.Column <= (sheet.PrintedColumns ?? sheet.LastColumn)
            && cell.Row <= (sheet.PrintedRows ?? sheet.LastRow);

    private static int Lines(Sheet sheet, SheetCell cell) => TextLines.Of(cell.Text!, (sheet.WidthOf(cell.Column) - Padding) / Letter(cell.Style));

    private static double WidthOf(SheetCell cell) => (DisplayWidth.Of(cell.Text!) * Letter(cell.Style)) + Padding + cell.Style.Indent;

    private static double Letter(CellStyle style) => style.Ink switch
    {
        Ink.Note or Ink.Identifier => WidthOfNote,
        Ink.Plain or Ink.Input or Ink.Link or Ink.Hyperlink => style.Rule is Rule.None or Rule.Left ? WidthOfLetter : WidthOfBold,
        _ => WidthOfBold,
    };

    private static double LineHeight(CellStyle style) => style.Ink is Ink.Note or Ink.Identifier or Ink.Column ? TextLines.Height : Sheet.UsualHeight;

    private static double Room(Sheet sheet, SheetCell cell)
    {
        var (room, step) = (sheet.WidthOf(cell.Column), cell.Style.IsRight ? -1 : 1);
        var (first, last) = (sheet.FirstPrinted, sheet.PrintedColumns ?? sheet.LastColumn);
        for (var column = cell.Column + step; column >= first && column <= last && IsEmpty(sheet.Find(cell.Row, column)); column += step)
        {
            room += sheet.WidthOf(column);
        }

        return room;
    }

    private static bool IsEmpty(SheetCell? cell) => cell is null or { IsComputed: false, Number: null, Text: null or "" };
}
