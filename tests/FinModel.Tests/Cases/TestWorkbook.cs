using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using FinModel.Core.Text;
using FinModel.Data.Csv;
using FinModel.Data.Workbooks;

namespace FinModel.Tests.Cases;

/// <summary>
/// Workbooks for tests, a CSV text for each sheet: what is a number there is one, <c>5%</c> and <c>2024-12-31</c> have their formats, <c>'1,234</c> is a text,
/// <c>=A1*2|10</c> a formula with what it shows (or without), a row or heading that begins with <c>(hidden)</c> is hidden with its row,
/// <c>{0.0,,}5000000</c> has the number format in the braces, and <c>5(merged B2:C2)</c> is merged with others.
/// </summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string HiddenMark = "(hidden)";
    private const string MergedMark = "(merged ";
    private const int FirstOwnFormat = 164;
    private const int FirstOwnStyle = 3;

    public static byte[] Of(params (string Name, string Csv)[] sheets)
    {
        var formats = new List<string>();
        var texts = sheets.Select(s => Sheet(s.Csv, formats)).ToList();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "xl/styles.xml", Styles(formats));
            var names = Each(sheets, (s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i}\" r:id=\"r{i}\"/>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{names}</sheets></workbook>");
            var targets = Each(sheets, (_, i) => $"<Relationship Id=\"r{i}\" Type=\"sheet\" Target=\"worksheets/sheet{i}.xml\"/>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{targets}</Relationships>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", texts[i]);
            }
        }

        return stream.ToArray();
    }

    private static string Styles(List<string> formats)
    {
        var own = formats.Select((f, i) => (Id: FirstOwnFormat + i, Code: SecurityElement.Escape(f))).ToList();
        var codes = string.Concat(own.Select(f => $"<numFmt numFmtId=\"{f.Id}\" formatCode=\"{f.Code}\"/>"));
        return $"<styleSheet xmlns=\"{Main}\"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
            + string.Concat(own.Select(f => $"<xf numFmtId=\"{f.Id}\"/>")) + "</cellXfs></styleSheet>";
    }

    /// <summary>The same cells as a CSV has, every row in its place.</summary>
    private static string Sheet(string csv, List<string> formats)
    {
        var merged = new List<string>();
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var cells in CsvLoader.Cells(new SourceText("sheet", csv)))
        {
            var row = cells[0].Span.Position.Line;
            text.Append(CultureInfo.InvariantCulture,
                $"<row r=\"{row}\"{(cells[0].Text.StartsWith(HiddenMark, StringComparison.Ordinal) ? " hidden=\"1\"" : "")}>");
            text.AppendJoin("", cells.Select((c, i) => c.Text.Length == 0 ? "" : Cell(CellAddress.Of(row, i + 1), Apart(c.Text, merged), formats)));
            text.Append("</row>");
        }

        return text.Append("</sheetData>").AppendJoin("", merged.Select(m => $"<mergeCells><mergeCell ref=\"{m}\"/></mergeCells>")).Append("</worksheet>")
            .ToString();
    }

    private static string Apart(string text, List<string> merged)
    {
        var parts = text.Replace(HiddenMark, "", StringComparison.Ordinal).Split(MergedMark);
        merged.AddRange(parts.Skip(1).Select(p => p.TrimEnd(')')));
        return parts[0];
    }

    private static string Cell(string place, string text, List<string> formats)
    {
        if (text.StartsWith('{'))
        {
            formats.Add(text[1..text.IndexOf('}', StringComparison.Ordinal)]);
            return $"<c r=\"{place}\" s=\"{FirstOwnStyle + formats.Count - 1}\"><v>{text[(text.IndexOf('}', StringComparison.Ordinal) + 1)..]}</v></c>";
        }

        var formula = text.StartsWith('=') ? text[1..].Split('|') : null;
        var value = formula is null ? text : formula.ElementAtOrDefault(1) ?? "";
        var f = formula is null ? "" : $"<f>{SecurityElement.Escape(formula[0])}</f>";
        return value.Length == 0 ? $"<c r=\"{place}\">{f}</c>"
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? $"<c r=\"{place}\">{f}<v>{Text(number)}</v></c>"
            : value.EndsWith('%') && double.TryParse(value[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
                ? $"<c r=\"{place}\" s=\"1\">{f}<v>{Text(percent / 100)}</v></c>"
            : DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day)
                ? $"<c r=\"{place}\" s=\"2\">{f}<v>{Text(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber)}</v></c>"
            : $"<c r=\"{place}\" t=\"inlineStr\">{f}<is><t>{SecurityElement.Escape(value.TrimStart('\''))}</t></is></c>";
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Each((string Name, string Csv)[] sheets, Func<(string Name, string Csv), int, string> write) =>
        string.Concat(sheets.Select((s, i) => write(s, i + 1)));

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
