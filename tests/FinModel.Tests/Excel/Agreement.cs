using FinModel.Compiler.Plans;

namespace FinModel.Tests.Excel;

/// <summary>Whether two computations of a cell agree.</summary>
internal static class Agreement
{
    private const double Relative = 1e-9;

    public static bool AreAlike(object expected, object? found) => expected is double a && found is double b
        ? Math.Abs(a - b) <= (Relative * Math.Max(Math.Abs(a), Math.Abs(b))) + 1e-11
        : expected.Equals(found);

    public static IEnumerable<string> Differences(Exported exported, SheetValues found, Func<PlanCell, double> engine) => exported.Places
        .Where(p => !AreAlike(engine(p.Cell), found.Values.GetValueOrDefault((p.Sheet, p.Address))) && double.IsFinite(engine(p.Cell)))
        .Select(p => $"{p.Cell} in {p.Sheet}!{p.Address}: {engine(p.Cell)} but {found.Values.GetValueOrDefault((p.Sheet, p.Address))}");

    /// <summary>Whether the cell is the head of a what-if table, which only a running spreadsheet computes.</summary>
    public static bool IsDataTable(this Exported exported, (string Sheet, string Cell) place) =>
        exported.Book.Book.Sheets.Find(s => s.Name == place.Sheet)!.Cells.Any(c => c.Table is not null && c.Address() == place.Cell);
}
