using System.Globalization;
using FinModel.Excel.Layout;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Writing;

/// <summary>What follows a sheet's cells, in the order that the format asks for.</summary>
internal sealed class SheetTail(Sheet sheet, HouseStyle style, TextWriter text)
{
    public void Write()
    {
        WriteAlarms();
        WriteChoices();
        WriteLinks();
        text.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        text.Write(
            string.Create(CultureInfo.InvariantCulture,
                $"<pageSetup paperSize=\"9\" orientation=\"{(sheet.IsUpright ? "portrait" : "landscape")}\""
                    + $" fitToWidth=\"{sheet.PagesWide}\" fitToHeight=\"{(sheet.IsOnePage ? 1 : 0)}\" errors=\"dash\"/>"));
        text.Write($"<headerFooter>{Edge("oddHeader", style.Header)}{Edge("oddFooter", style.Footer)}</headerFooter>");
        WriteBreaks();
        text.Write(sheet.HasDrawing ? $"<drawing r:id=\"{PackageXml.DrawingId}\"/>" : "");
        text.Write(sheet.Notes.Count > 0 ? $"<legacyDrawing r:id=\"{PackageXml.NotesId}\"/>" : "");
    }

    private string Edge(string name, PageTexts texts)
    {
        string Part(string place, string wanted) => wanted.Length > 0 ? $"&{place}&8{Codes(wanted)}" : "";
        var all = Part("L", texts.Left) + Part("C", texts.Centre) + Part("R", texts.Right);
        return all.Length > 0 ? $"<{name}>{Xml.Escape(all)}</{name}>" : "";
    }

    // A digit behind the size would be part of it.
    private string Codes(string wanted)
    {
        var codes = wanted.Replace("&", "&&", StringComparison.Ordinal)
            .Replace("{file}", "&F", StringComparison.Ordinal).Replace("{sheet}", "&A", StringComparison.Ordinal)
            .Replace("{pages}", "&N", StringComparison.Ordinal)
            .Replace("{page}", "&P", StringComparison.Ordinal)
            .Replace("{company}", sheet.Company.Replace("&", "&&", StringComparison.Ordinal), StringComparison.Ordinal);
        return char.IsAsciiDigit(codes[0]) ? " " + codes : codes;
    }

    private void WriteBreaks()
    {
        if (sheet.Breaks.Count > 0)
        {
            var breaks = sheet.Breaks.Select(b => string.Create(CultureInfo.InvariantCulture, $"<brk id=\"{b}\" max=\"16383\" man=\"1\"/>"));
            text.Write(
                string.Create(CultureInfo.InvariantCulture,
                    $"<rowBreaks count=\"{sheet.Breaks.Count}\" manualBreakCount=\"{sheet.Breaks.Count}\">{string.Concat(breaks)}</rowBreaks>"));
        }
    }

    private void WriteAlarms()
    {
        var priority = 1;
        if (sheet.Faint.Count > 0)
        {
            var places = string.Join(' ', Runs());
            text.Write(
                $"<conditionalFormatting sqref=\"{places}\"><cfRule type=\"containsErrors\" dxfId=\"1\" priority=\"1\">"
                + $"<formula>ISERROR({sheet.Faint[0].Address()})</formula></cfRule></conditionalFormatting>");
            priority++;
        }

        foreach (var (first, last, word) in sheet.Alarms)
        {
            var place = first == last ? first.Address() : $"{first.Address()}:{last.Address()}";
            var wanted = word == "0" ? "0" : $"\"{Xml.Escape(word)}\"";
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<conditionalFormatting sqref=\"{place}\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"{priority++}\" operator=\"equal\">"
                    + $"<formula>{wanted}</formula></cfRule></conditionalFormatting>"));
        }
    }

    // Cells beside each other are one place.
    private IEnumerable<string> Runs()
    {
        var cells = sheet.Faint.OrderBy(c => c.Row).ThenBy(c => c.Column).ToList();
        for (var first = 0; first < cells.Count;)
        {
            var last = first;
            while (last + 1 < cells.Count && cells[last + 1].Row == cells[last].Row && cells[last + 1].Column == cells[last].Column + 1)
            {
                last++;
            }

            yield return first == last ? cells[first].Address() : $"{cells[first].Address()}:{cells[last].Address()}";
            first = last + 1;
        }
    }

    private void WriteChoices()
    {
        if (sheet.Choices.Count == 0)
        {
            return;
        }

        text.Write(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{sheet.Choices.Count}\">"));
        foreach (var (cell, from) in sheet.Choices)
        {
            text.Write(
                $"<dataValidation type=\"list\" allowBlank=\"0\" showErrorMessage=\"1\" sqref=\"{cell.Address()}\">"
                + $"<formula1>{Xml.Escape(from)}</formula1></dataValidation>");
        }

        text.Write("</dataValidations>");
    }

    private void WriteLinks()
    {
        var links = sheet.Cells.Where(c => c.Link is not null).ToList();
        if (links.Count == 0)
        {
            return;
        }

        text.Write("<hyperlinks>");
        foreach (var cell in links)
        {
            text.Write(
                $"<hyperlink ref=\"{cell.Address()}\" location=\"{Xml.Escape(cell.Link!.Sheet.Quoted)}!{cell.Link.Address()}\""
                + $" display=\"{Xml.Escape(cell.Text ?? cell.Link.Sheet.Name)}\"/>");
        }

        text.Write("</hyperlinks>");
    }
}
