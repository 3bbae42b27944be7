using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>Values that come from outside a model's formulas: <c>44%</c>, <c>11.9x</c>, <c>12.5 million HKD</c>; a plain number is in the line's own
/// unit, and refused under percent.</summary>
public static class ValueBinder
{
    /// <summary>A value of a line, in the model's unit; null when it is none (reported).</summary>
    public static double? Bind(Plan plan, ExpressionSyntax syntax, PlanLine line, List<Diagnostic> diagnostics) => Bind(plan.Index, syntax, line, diagnostics);

    /// <summary>The same, before there is a plan.</summary>
    internal static double? Bind(PlanIndex model, ExpressionSyntax syntax, PlanLine line, List<Diagnostic> diagnostics) =>
        Bind(model, syntax, line.Unit, ValueForm.Of(line, ValueRole.Level), diagnostics);

    /// <summary>By how much a value of a line is moved, which for a date is days; null when it is nothing of the kind (reported).</summary>
    public static double? BindChange(Plan plan, ExpressionSyntax syntax, PlanLine line, List<Diagnostic> diagnostics) =>
        Bind(plan.Index, syntax, line.Unit.Difference, ValueForm.Of(line, ValueRole.Increase), diagnostics);

    /// <summary>A pure number that is told of a line: a share, a probability, a correlation.</summary>
    internal static double? BindFactor(PlanIndex model, ExpressionSyntax syntax, PlanLine line, List<Diagnostic> diagnostics) =>
        Bind(model, syntax, Unit.Pure, ValueForm.Of(line, ValueRole.Factor), diagnostics);

    private static double? Bind(PlanIndex model, ExpressionSyntax syntax, Unit unit, ValueForm form, List<Diagnostic> diagnostics) =>
        syntax is ErrorSyntax ? null : LiteralReader.Read(syntax, [unit], form, model.Symbols(), diagnostics);
}
