using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Excel;

/// <summary>Whether two computations of a cell agree.</summary>
internal static partial class Agreement
{
    private const double Relative = 1e-9;

    public static bool AreAlike(object expected, object? found, double slack = 1e-11) => expected is double a && found is double b
        ? Math.Abs(a - b) <= (Relative * Math.Max(Math.Abs(a), Math.Abs(b))) + slack
        : expected.Equals(found);

    /// <summary>A difference of two cells may be nothing but their rounding: it is as exact as they are.</summary>
    public static double Slack(SheetValues file, (string Sheet, string Cell) place)
    {
        var sides = Difference().Match(file.Formulas[place]);
        double Size(string cell) => file.Values.GetValueOrDefault((place.Sheet, cell)) is double number ? Math.Abs(number) : 0;
        return sides.Success ? 1e-13 * Math.Max(Size(sides.Groups[1].Value), Size(sides.Groups[2].Value)) : 1e-11;
    }

    public static IEnumerable<string> Differences(Exported exported, SheetValues found, Func<PlanCell, double> engine) => exported.Places
        .Where(p => !AreAlike(p.Sign * engine(p.Cell), found.Values.GetValueOrDefault((p.Sheet, p.Address))) && double.IsFinite(engine(p.Cell)))
        .Select(p => $"{p.Cell} in {p.Sheet}!{p.Address}: {p.Sign * engine(p.Cell)} but {found.Values.GetValueOrDefault((p.Sheet, p.Address))}");

    /// <summary>Whether the cell is the head of a what-if table, which only a running spreadsheet computes.</summary>
    public static bool IsDataTable(this Exported exported, (string Sheet, string Cell) place) =>
        exported.Book.Book.Sheets.Find(s => s.Name == place.Sheet)!.Cells.Any(c => c.Table is not null && c.Address() == place.Cell);

    [GeneratedRegex("^([A-Z]+[0-9]+)[-+]([A-Z]+[0-9]+)$")]
    private static partial Regex Difference();
}
