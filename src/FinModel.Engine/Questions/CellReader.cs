using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Questions;

/// <summary>Reads the cells that a question names.</summary>
public static class CellReader
{
    /// <summary>One cell, <c>LINE[.MEMBER][@PERIOD]</c>; null, with diagnostics added, when it is none or several.</summary>
    public static PlanCell? One(Plan plan, string text, List<Diagnostic> diagnostics) =>
        AskedText.Parse(plan, AskedPlaces.Name, text, Parser.ParseReference, diagnostics) is { } syntax ? One(plan, syntax, diagnostics) : null;

    /// <summary>One cell; null, with diagnostics added, when it is none or several.</summary>
    internal static PlanCell? One(Plan plan, CellReferenceSyntax syntax, List<Diagnostic> diagnostics)
    {
        if (CellBinder.Bind(plan, syntax, diagnostics) is not var (line, member, period))
        {
            return null;
        }

        var cells =
            plan.Cells.Where(
                c => c.IsOwn && c.Line == line && (member is null || c.Member?.Name == member.Name) && (period is null || c.Period?.Period == period)).ToList();
        if (cells.Count == 1)
        {
            return cells[0];
        }

        var estimates = cells.Where(c => c.Timeline == plan.Timeline && c.Period!.IsEstimate).Select(c => c.ToString());
        diagnostics.Add(cells.Count == 0 ? QuestionDiagnostics.Blank(syntax.Span) : QuestionDiagnostics.SeveralCells(syntax.Span, syntax.Span.Text, estimates));
        return null;
    }

    /// <summary>The input cells of <c>INPUT[.MEMBER][@PERIOD]</c>; none, with diagnostics added, when there are none.</summary>
    public static IReadOnlyList<PlanCell> Inputs(Plan plan, string text, List<Diagnostic> diagnostics) =>
        AskedText.Parse(plan, AskedPlaces.Name, text, Parser.ParseReference, diagnostics) is { } syntax ? InputCellBinder.Bind(plan, syntax, diagnostics) : [];

    /// <summary>A condition, <c>cash@2026 &lt; 0</c>; null, with diagnostics added, when it is none.</summary>
    public static SimulationCondition? Condition(Plan plan, string text, List<Diagnostic> diagnostics)
    {
        if (AskedText.Parse(plan, AskedPlaces.Condition, text, Parser.ParseCondition, diagnostics) is not { } syntax
            || One(plan, syntax.Line, diagnostics) is not { } cell)
        {
            return null;
        }

        var comparison = syntax.Operator switch
        {
            "<" => Op.Less,
            "<=" => Op.LessOrEqual,
            ">" => Op.Greater,
            ">=" => Op.GreaterOrEqual,
            "<>" => Op.NotEqual,
            _ => Op.Equal,
        };
        return ValueBinder.Bind(plan, syntax.Value, cell.Line, diagnostics) is { } value ? new SimulationCondition(text, cell, comparison, value) : null;
    }

    /// <summary>A value of a line, such as <c>44%</c>; null, with diagnostics added, when it is none.</summary>
    public static double? Value(Plan plan, PlanLine line, string text, List<Diagnostic> diagnostics) =>
        Parsed(text, diagnostics) is { } syntax ? ValueBinder.Bind(plan, syntax, line, diagnostics) : null;

    /// <summary>By how much a line is moved, such as <c>1pp</c>, or <c>30 days</c> for a date; null, with diagnostics added, when it is nothing of
    /// the kind.</summary>
    public static double? Change(Plan plan, PlanLine line, string text, List<Diagnostic> diagnostics) =>
        Parsed(text, diagnostics) is { } syntax ? ValueBinder.BindChange(plan, syntax, line, diagnostics) : null;

    /// <summary>What values of a line must stay between, <c>5%..20%</c>; null, with diagnostics added, when it is none.</summary>
    public static double[]? Bounds(Plan plan, PlanLine line, string text, List<Diagnostic> diagnostics)
    {
        text = PrintedText.Plain(text);
        var span = new SourceSpan(new SourceText("--between", text), 0, text.Length);
        var parts = text.Split("..");
        if (parts.Length != 2 || parts.Any(string.IsNullOrWhiteSpace))
        {
            diagnostics.Add(QuestionDiagnostics.NotBounds(span));
            return null;
        }

        if (Value(plan, line, parts[0].Trim(), diagnostics) is not { } low || Value(plan, line, parts[1].Trim(), diagnostics) is not { } high)
        {
            return null;
        }

        if (low >= high)
        {
            diagnostics.Add(QuestionDiagnostics.InvertedBounds(span, low, high));
        }

        return low < high ? [low, high] : null;
    }

    private static ExpressionSyntax? Parsed(string text, List<Diagnostic> diagnostics) => Parser.ParseValue(AskedText.Of(AskedPlaces.Name, text), diagnostics);
}
