using System.Globalization;
using System.Text.RegularExpressions;

namespace FinModel.Tests.Excel;

/// <summary>Puts a row into a sheet as a spreadsheet does: everything below moves down, and every formula follows.</summary>
internal static partial class Rows
{
    public static string Insert(string sheet, int at, string text)
    {
        var moved = Place().Replace(sheet, m => $"{m.Groups[1].Value}{Down(m.Groups[2].Value, at)}\"");
        moved = Formula()
            .Replace(moved,
                m => $"<f>{Reference().Replace(m.Groups[1].Value, r => r.Groups["sheet"].Success ? r.Value : Moved(r, at))}</f>");
        var row = $"<row r=\"{at}\"><c r=\"B{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";
        var next = moved.IndexOf($"<row r=\"{at + 1}\"", StringComparison.Ordinal);
        return moved.Insert(next, row);
    }

    /// <summary>The formulas of another sheet, after a row was put into the sheet of that name.</summary>
    public static string Follow(string sheet, string name, int at)
    {
        string Place(Match r) => r.Groups["sheet"].Value == name + "!" ? r.Groups["sheet"].Value + Moved(r, at) : r.Value;
        return Formula().Replace(sheet, m => $"<f>{Reference().Replace(m.Groups[1].Value, Place)}</f>");
    }

    private static string Moved(Match reference, int at) =>
        reference.Groups["before"].Value + Down(reference.Groups["row"].Value, at) + End(reference, at);

    // The end of a range has no sheet of its own.
    private static string End(Match reference, int at) =>
        reference.Groups["last"].Success ? ":" + reference.Groups["column"].Value + Down(reference.Groups["last"].Value, at) : "";

    private static string Down(string row, int at) =>
        int.Parse(row, CultureInfo.InvariantCulture) is var number && number >= at ? (number + 1).ToString(CultureInfo.InvariantCulture) : row;

    [GeneratedRegex("(<(?:row|c) r=\"[A-Z]*)([0-9]+)\"")]
    private static partial Regex Place();

    [GeneratedRegex("<f>([^<]*)</f>")]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<sheet>'[^']*'!)?(?<before>\$?\b[A-Z]{1,2}\$?)(?<row>[0-9]+)(?<end>:(?<column>\$?[A-Z]{1,2}\$?)(?<last>[0-9]+))?(?!\()")]
    private static partial Regex Reference();
}
