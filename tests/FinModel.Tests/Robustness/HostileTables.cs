using FinModel.Data;
using static FinModel.Tests.Robustness.HostileModel;

namespace FinModel.Tests.Robustness;

/// <summary>CSV files as large as they may be, and larger, or of a shape that nobody saves.</summary>
internal static class HostileTables
{
    private const string Declarations =
        "inputs \"inputs.csv\"\ntable t \"t.csv\" rows id\nline a : ratio\n  actual data t\n  estimate m\ninput m : ratio\n  actual a\n";

    private const string Rows = "id,unit,all,source\nm,%,1%,x\n";

    public static IReadOnlyList<HostileModel> All { get; } =
    [
        With("a million columns", () => $"id{Many(1_000_000, ",2023")}\na{Many(1_000_000, ",1")}\n"),
        With("as many columns as there may be", () => $"id,2023{Many(498, n => $",c{n}")}\na,1{Many(498, ",1")}\n"),
        With("more bytes than there may be", () => Many(FileLimits.TableBytes, "a,1\n")),
        With("a hundred megabytes", () => Many(25_000_000, "a,1\n")),
        With("as many rows as there may be", () => "id,2023\na,1\n" + Many(99_000, n => $"b{n},1\n")),
        With("rows of the same name", () => "id,2023\n" + Many(99_000, "a,1\n")),
        With("rows without end", () => "id,2023\n" + Many(1_000_000, "a,1\n")),
        With("rows of one cell", () => "id,2023\n" + Many(99_000, "a\n")),
        With("a quote never closed", () => "id,2023\n\"a,1\n" + Many(30_000, n => $"b{n},1\n")),
        With("a quote never closed in every row", () => "id,2023\n" + Many(30_000, n => $"\"b{n},1\n")),
        With("quotes only", () => Many(8_000_000, "\"")),
        With("quotes and lines", () => Many(500_000, "\"\n\",")),
        With("commas only", () => Many(2_000_000, ",")),
        With("empty lines only", () => Many(8_000_000, "\n")),
        With("carriage returns only", () => Many(8_000_000, "\r")),
        With("one cell", () => Many(8_000_000, "a")),
        With("a number of a million digits", () => $"id,2023\na,{Many(1_000_000, "9")}\n"),
        With("a number of many digits", () => $"id,2023\na,{Many(30_000, "9")}\n"),
        With("numbers beyond all numbers", () => "id,2023\na,1e400\n"),
        With("brackets in brackets", () => $"id,2023\na,{Many(10_000, "(")}1{Many(10_000, ")")}\n"),
        With("years beyond all years", () => "id,2023,99999,9999,0000,2023-13,2023-00,1H99999,-1\na,1,1,1,1,1,1,1,1\n"),
        With("nothing", () => ""),
        Of("inputs by the thousand", () => Declarations, ("t.csv", () => "id,2023\na,1\n"),
            ("inputs.csv", () => Rows + Many(50_000, n => $"input_{n},%,1%,x\n"))),
        Of("formulas for inputs", () => Declarations, ("t.csv", () => "id,2023\na,1\n"),
            ("inputs.csv", () => $"id,unit,all,source\nm,{Many(10_000, "(")},{Many(10_000, "-")}1,x\n")),
    ];

    private static HostileModel With(string name, Func<string> table) =>
        Of($"a table: {name}", () => Declarations, ("t.csv", table), ("inputs.csv", () => Rows));
}
