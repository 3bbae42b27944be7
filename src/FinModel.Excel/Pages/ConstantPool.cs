using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Numbers that the model's formulas hold get a cell of their own, so that no formula has one typed in that a reader must take on trust.</summary>
internal sealed class ConstantPool(Book book)
{
    // Counting, halving, months, days and thousands explain themselves.
    private static readonly double[] Plain = [0, 1, 2, 12, 360, 365, 1000];

    private readonly Dictionary<(double Value, bool IsDate), SheetCell> _cells = [];
    private LinePage? _page;

    public SheetCell? Find(PlanConstant constant)
    {
        if (Plain.Contains(constant.Value))
        {
            return null;
        }

        if (!_cells.TryGetValue((constant.Value, constant.IsDate), out var cell))
        {
            _cells[(constant.Value, constant.IsDate)] = cell = Add(constant);
        }

        return cell;
    }

    /// <summary>Where they go: the end of a page.</summary>
    public void Use(LinePage page) => _page = page;

    private SheetCell Add(PlanConstant constant)
    {
        if (_cells.Count == 0)
        {
            _page!.Group(book.Words.Of("Numbers in formulas", "公式中的常数"));
        }

        var row = _page!.NextRow();
        _page.Sheet.Write(row, Columns.Identifier, $"number:{_cells.Count + 1}", CellStyle.Identifier);
        _page.Sheet.Write(row, Columns.Label, constant.IsDate ? book.Words.Of("A day the model's formulas use", "模型公式所用日期") : book.Words.Of("A number the model's formulas use", "模型公式所用数字"), CellStyle.Plain);
        return _page.Sheet.Write(row, Columns.Once, constant.Value, new CellStyle(Ink.Input, constant.IsDate ? NumberFormats.Date : NumberFormats.General));
    }
}
