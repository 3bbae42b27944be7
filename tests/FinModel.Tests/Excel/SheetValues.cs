using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel;

/// <summary>What an xlsx file holds, read without the code under test.</summary>
internal sealed class SheetValues
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Values by sheet and cell: numbers as doubles, everything else as text.</summary>
    public Dictionary<(string Sheet, string Cell), object> Values { get; } = [];

    /// <summary>Formulas by sheet and cell.</summary>
    public Dictionary<(string Sheet, string Cell), string> Formulas { get; } = [];

    public static SheetValues Read(byte[] file)
    {
        var result = new SheetValues();
        using var zip = new ZipArchive(new MemoryStream(file));
        var strings = zip.GetEntry("xl/sharedStrings.xml") is { } entry ? Load(entry).Root!.Elements(Main + "si").Select(Text).ToList() : [];
        var sheets = Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        for (var i = 0; i < sheets.Count; i++)
        {
            foreach (var cell in Load(zip.GetEntry($"xl/worksheets/sheet{i + 1}.xml")!).Descendants(Main + "c"))
            {
                result.Add((sheets[i], cell.Attribute("r")!.Value), cell, strings);
            }
        }

        return result;
    }

    /// <summary>What a running spreadsheet answers: the rows of every sheet from A1 on.</summary>
    public static SheetValues Of(JsonObject sheets)
    {
        var result = new SheetValues();
        foreach (var (sheet, rows) in sheets)
        {
            var row = 0;
            foreach (var cells in rows!.AsArray())
            {
                row++;
                for (var column = 0; column < cells!.AsArray().Count; column++)
                {
                    var value = cells[column]!.AsValue();
                    var place = (sheet, string.Create(CultureInfo.InvariantCulture, $"{SheetCell.ColumnName(column + 1)}{row}"));
                    result.Values[place] = value.TryGetValue<double>(out var number) ? number : value.GetValue<string>();
                }
            }
        }

        return result;
    }

    private void Add((string, string) place, XElement cell, List<string> strings)
    {
        if (cell.Element(Main + "f") is { } formula)
        {
            Formulas[place] = formula.Value;
        }

        var value = cell.Element(Main + "v")?.Value;
        var type = cell.Attribute("t")?.Value ?? "n";
        if (type == "inlineStr")
        {
            Values[place] = Text(cell.Element(Main + "is")!);
        }
        else if (value is not null)
        {
            Values[place] =
                type == "n" ? double.Parse(value, CultureInfo.InvariantCulture) : type == "s" ? strings[int.Parse(value, CultureInfo.InvariantCulture)] : value;
        }
    }

    private static string Text(XElement element) => string.Concat(element.Descendants(Main + "t").Select(t => t.Value));

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
