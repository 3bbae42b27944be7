using FinModel.Excel.Layout;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>
/// A data table says what a formula would give with other values in one or two cells. LibreOffice is given those values in those cells, and must find
/// what the table shows:
/// so the table's values are right, and so are the cells it varies.
/// </summary>
public class WhatIfTableTests
{
    private static readonly Exported SenseTime = Exported.Load("sensetime");

    private static IReadOnlyList<DataTable> Tables =>
        [.. SenseTime.Book.Book.Sheets.SelectMany(s => s.Cells).Select(c => c.Table).OfType<DataTable>().Distinct()];

    [Fact]
    public void There_are_tables_with_one_and_with_two_varied_cells() =>
        Tables.Select(t => t.RowInput is null).Distinct().Should().HaveCount(2);

    [OracleFact]
    public void Every_corner_of_a_table_is_what_the_varied_cells_give()
    {
        var corners = Tables.SelectMany(Corners).ToList();
        var cached = SheetValues.Read(SenseTime.Bytes);

        var recalculated = LibreOffice.Recalculate(Tampering.Poisoned(SenseTime.Bytes), [.. corners.Select(c => Varied(c.Table, c.Shown))]);

        for (var i = 0; i < corners.Count; i++)
        {
            var (table, shown) = corners[i];
            var formula = table.First.Sheet[table.First.Row - 1, table.RowInput is null ? shown.Column : table.First.Column - 1];
            var found = recalculated[i].Values[Place(formula)];
            ((double)cached.Values[Place(shown)]).Should().BeApproximately((double)found, 1e-9, $"{shown.Address()} shows what {formula.Address()} becomes");
        }
    }

    [OracleFact]
    public void A_program_that_computes_no_tables_shows_what_was_exported()
    {
        var cached = SheetValues.Read(SenseTime.Bytes);
        var resaved = SheetValues.Read(LibreOffice.Resave(SenseTime.Bytes));

        Shown.Should().NotBeEmpty().And.OnlyContain(c => c.Formula != null);
        Shown.Where(c => !Agreement.AreAlike(cached.Values[Place(c)], resaved.Values.GetValueOrDefault(Place(c))))
            .Select(c => $"{c.Address()}: {cached.Values[Place(c)]} but {resaved.Values.GetValueOrDefault(Place(c))}").Should().BeEmpty();
    }

    [OracleTheory]
    [MemberData(nameof(OtherProgramTests.Names), MemberType = typeof(OtherProgramTests))]
    public void Tables_that_another_program_saved_show_what_was_exported(string program)
    {
        var cached = SheetValues.Read(SenseTime.Bytes);
        var opened = LibreOffice.Recalculate(OtherProgramTests.Save(program, SenseTime.Bytes));

        Shown.Where(c => !Agreement.AreAlike(cached.Values[Place(c)], opened.Values.GetValueOrDefault(Place(c))))
            .Select(c => $"{c.Address()}: {cached.Values[Place(c)]} but {opened.Values.GetValueOrDefault(Place(c))}").Should().BeEmpty();
    }

    private static IReadOnlyList<SheetCell> Shown =>
        [.. SenseTime.Book.Book.Tables.SelectMany(
            t => t.First.Sheet.Cells.Where(c => c.Row >= t.First.Row && c.Row <= t.Last.Row && c.Column >= t.First.Column && c.Column <= t.Last.Column))];

    private static IEnumerable<(DataTable Table, SheetCell Shown)> Corners(DataTable table) =>
        from row in new[] { table.First.Row, table.Last.Row }
        from column in new[] { table.First.Column, table.Last.Column }
        select (table, table.First.Sheet[row, column]);

    private static (SheetCell, object)[] Varied(DataTable table, SheetCell shown)
    {
        var values = SenseTime.Book.Book.Values;
        var down = (table.ColumnInput, values.ValueOf(table.First.Sheet[shown.Row, table.First.Column - 1]));
        return table.RowInput is null ? [down] : [down, (table.RowInput, values.ValueOf(table.First.Sheet[table.First.Row - 1, shown.Column]))];
    }

    private static (string, string) Place(SheetCell cell) => (cell.Sheet.Name, cell.Address());
}
