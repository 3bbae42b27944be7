using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>From where to where a value ranges, for charts: over the scenarios, and along each axis of its what-if tables while the other axis stays.</summary>
internal static class RangeBlock
{
    public static void Write(Book book, Sheet sheet, int row)
    {
        var outputs = book.Plan.Charts.SelectMany(c => c.Series).Where(s => s.Kind == ChartSeriesKind.Range).Select(s => book.Plan.Cell(s.Line, null, null)).OfType<PlanCell>().Distinct();
        foreach (var output in outputs)
        {
            var format = NumberFormats.Of(output.Line, output.Member, output.Line.Hints);
            sheet.Write(++row, Columns.Label, $"{book.Words.Of("Range of", "区间：")} {book.Words.Of(output.Line.Label)}", new CellStyle(Ink.Heading));
            string[] headings = [book.Words.Of("from", "低"), book.Words.Of("width", "幅度"), book.Words.Of("to", "高")];
            for (var i = 0; i < headings.Length; i++)
            {
                sheet.Write(row, Columns.Once + i, headings[i], new CellStyle(Ink.Bold, IsRight: true));
            }

            var head = sheet[row, Columns.Once];
            foreach (var (label, first, last) in Ranges(book, output))
            {
                sheet.Write(++row, Columns.Label, label, CellStyle.Plain);
                var low = sheet.Write(row, Columns.Once, Make.Call("MIN", Make.Range(first, last)), new CellStyle(Ink.Plain, format));
                var high = sheet.Write(row, Columns.Once + 2, Make.Call("MAX", Make.Range(first, last)), new CellStyle(Ink.Plain, format));
                sheet.Write(row, Columns.Once + 1, Make.Subtract(Make.Cell(high), Make.Cell(low)), new CellStyle(Ink.Plain, format));
            }

            book.Ranges[output] = (head, sheet[head.Row + 1, Columns.Label], sheet[row, Columns.Label]);
            row += 2;
        }
    }

    private static IEnumerable<(string Label, SheetCell First, SheetCell Last)> Ranges(Book book, PlanCell output)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (_, columns) = book.ByScenario;
        if (columns.FirstOrDefault(c => c.Output == output) is { First: { } top })
        {
            yield return (book.Words.Of("Scenarios", "情景"), top, top.Sheet[top.Row + book.Plan.Scenarios.Count - 1, top.Column]);
        }

        foreach (var (sensitivity, first, last) in book.Tables.Where(t => t.Table.Output == output))
        {
            var sheet = first.Sheet;
            var (middleRow, middleColumn) = ((first.Row + last.Row) / 2, (first.Column + last.Column) / 2);
            if (seen.Add(Label(book, sensitivity.Steps[0])))
            {
                yield return (Label(book, sensitivity.Steps[0]), sheet[first.Row, middleColumn], sheet[last.Row, middleColumn]);
            }

            if (sensitivity.Steps.Count > 1 && seen.Add(Label(book, sensitivity.Steps[1])))
            {
                yield return (Label(book, sensitivity.Steps[1]), sheet[middleRow, first.Column], sheet[middleRow, last.Column]);
            }
        }
    }

    private static string Label(Book book, PlanStep step) => book.Words.Of(step.Line.Label);
}
