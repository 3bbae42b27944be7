using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>The drawings of a sheet and their charts.</summary>
internal sealed class ChartParts(FormulaEvaluator values)
{
    public void Add(int number, Sheet sheet, Action<string, string> add)
    {
        _ = values;
        _ = number;
        _ = sheet;
        _ = add;
    }
}
