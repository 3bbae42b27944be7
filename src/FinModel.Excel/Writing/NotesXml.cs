using System.Globalization;
using System.Text;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>The comments of a sheet, and the boxes that they are shown in.</summary>
internal static class NotesXml
{
    public static string Comments(Sheet sheet)
    {
        var authors = Ordered(sheet).Select(ThreadsXml.StandIn).Distinct().ToList();
        var text = new StringBuilder($"{Xml.Declaration}<comments xmlns=\"{Xml.Main}\"><authors>");
        authors.ForEach(a => text.Append(CultureInfo.InvariantCulture, $"<author>{Xml.Escape(a)}</author>"));
        text.Append("</authors><commentList>");
        foreach (var note in Ordered(sheet))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<comment ref=\"{note.Cell.Address()}\" authorId=\"{authors.IndexOf(ThreadsXml.StandIn(note))}\">"
                    + $"<text><r><rPr><sz val=\"9\"/></rPr><t xml:space=\"preserve\">{Xml.Escape(note.Text)}</t></r></text></comment>");
        }

        return text.Append("</commentList></comments>").ToString();
    }

    public static string Boxes(Sheet sheet)
    {
        var text =
            new StringBuilder(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
            .Append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
            .Append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">")
            .Append("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        foreach (var (i, note) in Ordered(sheet).Index())
        {
            var (row, column) = (note.Cell.Row - 1, note.Cell.Column - 1);
            text.Append(CultureInfo.InvariantCulture,
                $"<v:shape id=\"_x0000_s{1025 + i}\" type=\"#_x0000_t202\" style=\"position:absolute;z-index:{i + 1};visibility:hidden\""
                    + $" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><v:textbox/>");
            text.Append(CultureInfo.InvariantCulture,
                $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                    + $"<x:Anchor>{column + 1}, 10, {row}, 4, {column + 4}, 10, {row + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                    + $"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>");
        }

        return text.Append("</xml>").ToString();
    }

    /// <summary>The comments in the order of their cells.</summary>
    public static IEnumerable<SheetNote> Ordered(Sheet sheet) => sheet.Notes.OrderBy(n => n.Cell.Row).ThenBy(n => n.Cell.Column);
}
