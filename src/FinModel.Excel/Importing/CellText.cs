using System.Globalization;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>What a cell holds, in one line.</summary>
internal static class CellText
{
    public static string Of(RawCell cell) => cell.Formula is { } formula ? "=" + formula : cell.Text ?? (cell.Number is { } number ? Of(number) : "");

    public static string Of(SnapshotCell cell) => cell.Formula is { } formula ? "=" + formula : cell.Text ?? (cell.Number is { } number ? Of(number) : "");

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
