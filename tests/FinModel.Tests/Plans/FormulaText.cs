using System.Globalization;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Plans;

/// <summary>A plan's formula as text, every operation in brackets.</summary>
internal sealed class FormulaText : IPlanExpressionVisitor<string>
{
    private static readonly Dictionary<Op, string> Signs = new()
    {
        [Op.Add] = "+",
        [Op.Subtract] = "-",
        [Op.Multiply] = "*",
        [Op.Divide] = "/",
        [Op.Power] = "^",
        [Op.Equal] = "=",
        [Op.NotEqual] = "<>",
        [Op.Less] = "<",
        [Op.LessOrEqual] = "<=",
        [Op.Greater] = ">",
        [Op.GreaterOrEqual] = ">=",
    };

    public static string Of(PlanExpression expression) => expression.Accept(new FormulaText());

    public string VisitConstant(PlanConstant node) =>
        node.Refusal is { } refusal ? $"fault \"{refusal.Reason}\"" : node.Value.ToString("R", CultureInfo.InvariantCulture);

    public string VisitReference(PlanReference node) => node.Cell.ToString();

    public string VisitOperation(PlanOperation node)
    {
        var operands = node.Operands.Select(o => o.Accept(this)).ToList();
        return Signs.TryGetValue(node.Op, out var sign) ? $"({operands[0]} {sign} {operands[1]})" : $"{node.Op}({string.Join(", ", operands)})";
    }
}
