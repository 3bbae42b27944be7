using System.Globalization;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Importing;

/// <summary>Places as spreadsheets write them.</summary>
internal static class PlaceText
{
    public static string Of(string sheet, int row, int column) => $"{Quoted(sheet)}!{SheetCell.ColumnName(column)}{Text(row)}";

    public static string Row(string sheet, int row) => $"{Quoted(sheet)}!{Text(row)}";

    public static string Column(string sheet, int column) => $"{Quoted(sheet)}!{SheetCell.ColumnName(column)}";

    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
