using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel;

/// <summary>Changes to the text of a workbook, as another program would make them.</summary>
internal static partial class Tampering
{
    public const double Poison = -987654321;

    /// <summary>Every value behind a formula becomes one that is certainly wrong.</summary>
    public static byte[] Poisoned(byte[] workbook) => Sheets(workbook, (_, text) => Computed().Replace(text, "<c$1>$3<v>-987654321</v>"));

    /// <summary>Puts numbers or texts into typed cells.</summary>
    public static byte[] With(this Exported exported, params IReadOnlyList<(SheetCell Cell, object Value)> changes)
    {
        var names = exported.Book.Book.Sheets.ConvertAll(s => s.Name);
        return Sheets(exported.Bytes, (number, text) =>
        {
            foreach (var (cell, value) in changes.Where(c => c.Cell.Sheet.Name == names[number - 1]))
            {
                var content = value is double number1
                    ? $"><v>{number1.ToString("R", CultureInfo.InvariantCulture)}</v></c>"
                    : $" t=\"inlineStr\"><is><t>{value}</t></is></c>";
                var found = new Regex($"(<c r=\"{cell.Address()}\" s=\"\\d+\")(/>|( t=\"\\w+\")?>.*?</c>)");
                found.IsMatch(text).Should().BeTrue();
                text = found.Replace(text, "$1" + content.Replace("$", "$$", StringComparison.Ordinal), 1);
            }

            return text;
        });
    }

    /// <summary>Gives a cell the style of another one.</summary>
    public static byte[] Styled(byte[] workbook, SheetCell cell, SheetCell like)
    {
        var sheet = cell.Sheet.Name == like.Sheet.Name ? cell.Address() : throw new ArgumentException("another sheet", nameof(like));
        return Sheets(workbook,
            (_, text) =>
                Regex.Match(text, $"<c r=\"{like.Address()}\" (s=\"\\d+\")") is { Success: true } style
                    && text.Contains($"<c r=\"{sheet}\"", StringComparison.Ordinal)
            ? Regex.Replace(text, $"(<c r=\"{sheet}\" )s=\"\\d+\"", "$1" + style.Groups[1].Value) : text);
    }

    /// <summary>The text of a sheet with a value instead of each formula.</summary>
    public static string Formulas(string sheet, Func<string, object> value) =>
        Computing().Replace(sheet, m => m.Value.Contains("t=\"dataTable\"", StringComparison.Ordinal) ? m.Value
        : value(m.Groups[1].Value) is double number
            ? $"<c r=\"{m.Groups[1].Value}\"{m.Groups[2].Value}><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>"
        : $"<c r=\"{m.Groups[1].Value}\"{m.Groups[2].Value} t=\"inlineStr\"><is><t xml:space=\"preserve\">{value(m.Groups[1].Value)}</t></is></c>");

    /// <summary>Rewrites the text of every sheet.</summary>
    public static byte[] Sheets(byte[] workbook, Func<int, string, string> change) => Parts(workbook, (name, text) =>
        SheetName().Match(name) is { Success: true } sheet ? change(int.Parse(sheet.Groups[1].Value, CultureInfo.InvariantCulture), text) : text);

    /// <summary>Rewrites the text of every part; null leaves it out.</summary>
    public static byte[] Parts(byte[] workbook, Func<string, string, string?> change)
    {
        using var result = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(workbook)))
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                if (change(entry.FullName, reader.ReadToEnd()) is { } text)
                {
                    using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                    writer.Write(text);
                }
            }
        }

        return result.ToArray();
    }

    [GeneratedRegex("<c( [^>]*?)( t=\"\\w+\")?>(<f>[^<]*</f>)<v>[^<]*</v>")]
    private static partial Regex Computed();

    [GeneratedRegex("<c r=\"([A-Z]+[0-9]+)\"( s=\"[0-9]+\")[^>]*><f[^<]*(?:</f>|(?<=/>))<v>[^<]*</v></c>")]
    private static partial Regex Computing();

    [GeneratedRegex(@"^xl/worksheets/sheet(\d+)\.xml$")]
    private static partial Regex SheetName();
}
