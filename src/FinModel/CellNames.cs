using FinModel.Core.Diagnostics;
using FinModel.Questions;

namespace FinModel;

/// <summary>Names to cells: a blank one, too, is a cell, of which a result says that there is nothing.</summary>
internal static class CellNames
{
    public static Cell? Read(Model model, string name, List<Diagnostic> diagnostics)
    {
        if (model.Engine.Find(name, diagnostics) is not var (line, member, period))
        {
            return null;
        }

        var isOne = (period is not null || line.Kind == Compiler.Plans.LineKind.Constant) && (member is not null || line.Dimension is null);
        if (isOne)
        {
            return new Cell(model, line, member, period, model.Plan.Cell(line, member, period));
        }

        return CellReader.One(model.Plan, name, diagnostics) is { } cell ? new Cell(model, cell) : null;
    }
}
