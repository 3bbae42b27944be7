using System.Globalization;
using System.Text;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Accounts;

namespace FinModel.Drafts.Starting;

/// <summary>
/// The statements of an invented company, <c>LAYOUT.example.csv</c> beside a layout, for a model that begins without figures: three years, the last
/// of them reported last.
/// In quarters the flows of a year are spread evenly, and balances move evenly, so that what ties out in years does in quarters.
/// </summary>
public static class ExampleStatements
{
    /// <summary>What a share of the invented company costs.</summary>
    public const double Price = 15;

    private const string FileName = "example.csv";
    private const int FirstYear = 2023;
    private const int YearsOfExample = 3;
    private const int PerYear = 4;

    // The id and the unit.
    private const int Before = 2;

    /// <summary>The file, with its name; null where the layout has no example.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="dictionary">Its names of lines, of which rows get the first.</param>
    /// <param name="asked">The first and the last year, where they are asked for: at least the last is an estimate.</param>
    /// <param name="hasQuarters">Whether it is in quarters.</param>
    /// <param name="currency">The currency, or null for that of the example.</param>
    /// <param name="language">In which language rows are named: <c>en</c> or <c>zh</c>.</param>
    public static (string Name, byte[] Content)? Of(
        string layout, AccountDictionary dictionary, (int First, int Last)? asked, bool hasQuarters, string? currency, string language)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        if (LibraryTexts.Find($"{layout}.example.csv") is not { } text)
        {
            return null;
        }

        var (first, last) = asked ?? (FirstYear, int.MaxValue);
        var years = Enumerable.Range(first, Math.Min(YearsOfExample, last - first)).ToList();
        var isChinese = language == "zh";
        var content =
            new StringBuilder(isChinese ? "报表项目,单位" : "item,unit").AppendJoin("", Headings(years, hasQuarters).Select(h => $",{h}"))
                .Append(isChinese ? ",来源\n" : ",source\n");
        foreach (var row in CsvLoader.Parse(text, []).Rows)
        {
            var account = dictionary.Accounts.First(a => a.Line == row[0].Text && a.In == language);
            var figures = row.Skip(Before).Select(Figure).ToList();
            var shown =
                hasQuarters ? Quarters(figures, account.Statement is "balance" or "share").TakeLast(years.Count * PerYear) : figures.TakeLast(years.Count);
            content.AppendJoin(',', [CsvCell.Of(account.Name), Unit(row[1].Text, currency), .. shown.Select(Text), isChinese ? "虚构示例" : "invented example"])
                .Append('\n');
        }

        return (FileName, Encoding.UTF8.GetBytes(content.ToString()));
    }

    private static string Unit(string unit, string? currency) =>
        currency is not null && unit.Split(' ') is [[>= 'A' and <= 'Z', ..], var scale] ? $"{currency} {scale}" : unit;

    private static double? Figure(TableCell cell) => PrintedNumber.TryParse(cell.Text, out var number) ? number.Value : null;

    private static string Text(double? figure) => figure?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Headings(IEnumerable<int> years, bool hasQuarters) => hasQuarters
        ? years.SelectMany(y => Enumerable.Range(0, PerYear).Select(q => new Period(Frequency.Quarter, (y * PerYear) + q).Id + "A"))
        : years.Select(y => new Period(Frequency.Year, y).Id + "A");

    // Balances move from the end of the year before; before the first nothing is known, and they stay.
    private static IEnumerable<double?> Quarters(List<double?> years, bool isBalance) => years.SelectMany((year, i) => Enumerable.Range(1, PerYear).Select(q =>
        !isBalance ? year / PerYear : year is not { } end || i == 0 ? year : years[i - 1] + ((end - years[i - 1]) * q / PerYear)));
}
