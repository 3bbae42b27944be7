using System.Globalization;
using System.Text;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>A sheet as XML, with a cached value in every cell that computes.</summary>
internal sealed class SheetWriter(Sheet sheet, StyleTable styles, FormulaEvaluator values, TextWriter text)
{
    private readonly FormulaPrinter _printer = new(sheet);

    public void Write(bool isFirst)
    {
        text.Write($"{Xml.Declaration}<worksheet xmlns=\"{Xml.Main}\" xmlns:r=\"{Xml.Relationships}\">");
        var summary = sheet.IsFoldedToTitles ? " summaryBelow=\"0\"" : "";
        text.Write(
            $"<sheetPr><tabColor rgb=\"{StyleXml.TabColour(sheet.Kind)}\"/>"
            + $"<outlinePr{summary} summaryRight=\"0\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        text.Write($"<dimension ref=\"A1:{SheetCell.ColumnName(Math.Max(1, sheet.LastColumn))}{Text(Math.Max(1, sheet.LastRow))}\"/>");
        WriteView(isFirst);
        var rowLevel = sheet.DetailRows.Count > 0 ? " outlineLevelRow=\"1\"" : "";
        var columnLevel = sheet.DetailColumns.Count > 0 ? " outlineLevelCol=\"1\"" : "";
        text.Write($"<sheetFormatPr defaultRowHeight=\"{Xml.Number(Sheet.UsualHeight)}\" customHeight=\"1\"{rowLevel}{columnLevel}/>");
        WriteColumns();
        WriteRows();
        new SheetTail(sheet, styles.Style, text).Write();
        text.Write("</worksheet>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteView(bool isFirst)
    {
        text.Write($"<sheetViews><sheetView showGridLines=\"0\"{(isFirst ? " tabSelected=\"1\"" : "")} zoomScale=\"90\" workbookViewId=\"0\">");
        if (sheet.Frozen is var (row, column))
        {
            var topLeft = SheetCell.ColumnName(column) + Text(row);
            text.Write(
                $"<pane xSplit=\"{Text(column - 1)}\" ySplit=\"{Text(row - 1)}\" topLeftCell=\"{topLeft}\" activePane=\"bottomRight\" state=\"frozen\"/>");
            text.Write("<selection pane=\"bottomRight\"/>");
        }

        text.Write("</sheetView></sheetViews>");
    }

    private void WriteColumns()
    {
        if (sheet.Widths.Count == 0)
        {
            return;
        }

        text.Write("<cols>");
        var last = 0;
        foreach (var (column, _) in sheet.Widths)
        {
            last = Math.Max(last, column);
        }

        for (var column = 1; column <= last; column++)
        {
            if (sheet.Widths.TryGetValue(column, out var width))
            {
                var outline = sheet.DetailColumns.Contains(column) ? " outlineLevel=\"1\"" : "";
                text.Write($"<col min=\"{Text(column)}\" max=\"{Text(column)}\" width=\"{Xml.Number(width)}\" customWidth=\"1\"{outline}/>");
            }
        }

        text.Write("</cols>");
    }

    private void WriteRows()
    {
        text.Write("<sheetData>");
        var row = 0;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row != row)
            {
                text.Write(row > 0 ? "</row>" : "");
                row = cell.Row;
                var height = sheet.Heights.TryGetValue(row, out var h) ? $" ht=\"{Xml.Number(h)}\" customHeight=\"1\"" : "";
                text.Write($"<row r=\"{Text(row)}\"{(sheet.DetailRows.Contains(row) ? " outlineLevel=\"1\"" : "")}{height}>");
            }

            WriteCell(cell);
        }

        text.Write(row > 0 ? "</row></sheetData>" : "</sheetData>");
    }

    private void WriteCell(SheetCell cell)
    {
        Write("<c r=\"", cell.Address(), "\" s=\"", Text(styles.Of(cell.Style)), "\"");
        if (cell.IsComputed)
        {
            WriteComputed(cell);
        }
        else if (cell.Number is { } number)
        {
            Write("><v>", Xml.Number(number), "</v></c>");
        }
        else if (cell.Text is { } words)
        {
            Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">", Xml.Escape(words), "</t></is></c>");
        }
        else
        {
            text.Write("/>");
        }
    }

    private void WriteComputed(SheetCell cell)
    {
        var (type, value) = values.ValueOf(cell) switch
        {
            double number => ("", Xml.Number(number)),
            bool truth => (" t=\"b\"", truth ? "1" : "0"),
            FormulaError error => (" t=\"e\"", error.Code),
            var other => (" t=\"str\"", Xml.Escape((string)other)),
        };
        Write(type, ">");
        WriteFormula(cell);
        Write("<v>", value, "</v></c>");
    }

    private void WriteFormula(SheetCell cell)
    {
        if (cell.Table is not { } table)
        {
            if (cell.Formula is { } formula)
            {
                Write("<f>", Xml.Escape(_printer.Print(formula)), "</f>");
            }

            return;
        }

        if (cell != table.First)
        {
            return;
        }

        var inputs = table.RowInput is { } row
            ? new StringBuilder($"dt2D=\"1\" dtr=\"1\" r1=\"{row.Address()}\" r2=\"{table.ColumnInput.Address()}\"")
            : new StringBuilder($"dt2D=\"0\" dtr=\"0\" r1=\"{table.ColumnInput.Address()}\"");
        text.Write($"<f t=\"dataTable\" ref=\"{table.First.Address()}:{table.Last.Address()}\" {inputs}/>");
    }

    private void Write(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            text.Write(part);
        }
    }
}
