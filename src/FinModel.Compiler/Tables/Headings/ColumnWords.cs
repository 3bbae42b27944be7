using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>What the columns of a data file are called that say something of their rows in words, however they are spelt. Everything that reads such
/// a file asks here.</summary>
internal static class ColumnWords
{
    private static readonly string[] Units = ["unit", "units", "单位", "單位"];
    private static readonly string[] Currencies = ["currency", "ccy", "币种", "货币", "幣種", "貨幣"];
    private static readonly string[] Scales = ["scale", "数量级", "數量級"];
    private static readonly string[] Scenarios = ["scenario", "scenarios", "情景"];
    private static readonly string[] Sources = ["source", "sources", "来源", "來源"];
    private static readonly string[] Notes = ["note", "notes", "备注", "備註"];

    /// <summary>Whether a heading is of a column that says in what the figures of a row are: their unit, currency or scale.</summary>
    public static bool IsOfUnits(string heading) => IsUnit(heading) || IsCurrency(heading) || IsScale(heading);

    public static bool IsUnit(string heading) => Has(Units, heading);

    public static bool IsCurrency(string heading) => Has(Currencies, heading);

    public static bool IsScale(string heading) => Has(Scales, heading);

    public static bool IsSource(string heading) => Has(Sources, heading);

    public static bool IsNote(string heading) => Has(Notes, heading);

    /// <summary>Whether a heading is of a column that says for which scenario a row is; only files of inputs have one.</summary>
    public static bool IsScenario(string heading) => Has(Scenarios, heading);

    /// <summary>Whether nobody looks for figures under a heading.</summary>
    public static bool Is(string heading) => string.IsNullOrWhiteSpace(heading) || IsOfUnits(heading) || IsSource(heading) || IsNote(heading);

    /// <summary>The place of the first column whose heading is such a word, or −1.</summary>
    public static int Find(CsvTable table, Func<string, bool> isWord) => table.Header.ToList().FindIndex(h => isWord(h.Text));

    /// <summary>What the first such column says of a row; null where it says nothing or there is none.</summary>
    public static string? Of(CsvTable table, IReadOnlyList<TableCell> row, Func<string, bool> isWord) =>
        Find(table, isWord) is var at and >= 0 && !row[at].IsBlank ? row[at].Text : null;

    private static bool Has(string[] words, string heading) => words.Contains(PrintedText.Plain(heading), StringComparer.OrdinalIgnoreCase);
}
