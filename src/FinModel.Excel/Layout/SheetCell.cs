using System.Globalization;
using FinModel.Compiler.Plans;

namespace FinModel.Excel.Layout;

/// <summary>A cell of a sheet: what it holds and how it looks.</summary>
internal sealed class SheetCell(Sheet sheet, int row, int column)
{
    public Sheet Sheet { get; } = sheet;

    /// <summary>From 1.</summary>
    public int Row { get; } = row;

    /// <summary>From 1.</summary>
    public int Column { get; } = column;

    public string? Text { get; set; }

    public double? Number { get; set; }

    public Formula? Formula { get; set; }

    /// <summary>The plan's cell whose value this one shows: the engine's value is its cached value.</summary>
    public PlanCell? Origin { get; set; }

    /// <summary>Whether it holds the opposite of the plan's value, as a statement shows what it deducts: what stands in brackets is negative to a
    /// formula, too.</summary>
    public bool IsNegated { get; set; }

    /// <summary>A value known from elsewhere: that of a data table.</summary>
    public double? Known { get; set; }

    public DataTable? Table { get; set; }

    public CellStyle Style { get; set; } = CellStyle.Plain;

    /// <summary>A place in the workbook that a click leads to.</summary>
    public SheetCell? Link { get; set; }

    public bool IsComputed => Formula is not null || Table is not null;

    public string Address(bool isFixed = false) => isFixed
        ? "$" + ColumnName(Column) + "$" + Row.ToString(CultureInfo.InvariantCulture)
        : Data.Workbooks.CellAddress.Of(Row, Column);

    public static string ColumnName(int column) => Data.Workbooks.CellAddress.ColumnName(column);
}
