using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>Where a workbook may show that a value means nothing (#N/A): such cells are faint, and a check of one is neither held nor failed.</summary>
internal static class Meaning
{
    /// <summary>What stands in place of a verdict.</summary>
    public const string None = "n.m.";

    /// <summary>A value to be shown again, where nothing computes with it: what means nothing is said in words.</summary>
    public static Formula Shown(Book book, PlanCell cell, bool isNegated = false)
    {
        var home = book.Places[cell];
        var value = isNegated ? Make.Negate(Make.Value(home)) : Make.Value(home);
        return book.MayMeanNothing.Contains(cell) ? Make.If(Make.Call("ISNA", Make.Cell(home)), Make.Text(None), value) : value;
    }

    /// <summary>The cells that may have no meaning, or are computed from one that may.</summary>
    public static HashSet<PlanCell> CellsWithout(Plan plan) =>
        CellReaders.Of(plan, plan.Cells.Where(c => c.Formula is not null && MayLack(c.Formula)));

    /// <summary>Whether a formula says by itself that it may mean nothing.</summary>
    public static bool MayLack(PlanExpression formula) => formula switch
    {
        PlanConstant { Refusal.IsNotMeaningful: true } => true,
        PlanOperation operation => operation.Operands.Any(MayLack),
        _ => false,
    };
}
