using System.Globalization;

namespace FinModel.Data.Workbooks;

/// <summary>What cells and columns of a sheet are called.</summary>
public static class CellAddress
{
    // Spelled once, as every cell asks for its column's.
    private static readonly string?[] Usual = new string?[1 << 8];

    /// <summary><c>C12</c>.</summary>
    public static string Of(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column counted from 1.</summary>
    public static string ColumnName(int column) => column > 0 && column < Usual.Length ? Usual[column] ??= Spelled(column) : Spelled(column);

    private static string Spelled(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }
}
