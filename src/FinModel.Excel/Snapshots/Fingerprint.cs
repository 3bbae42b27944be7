using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinModel.Compiler.Plans;

namespace FinModel.Excel.Snapshots;

/// <summary>A short hash of everything that makes a model compute what it computes, so that a workbook can be told from one of another version.</summary>
public static class Fingerprint
{
    /// <summary>The hash of a plan: sixteen hexadecimal digits.</summary>
    public static string Of(Plan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(plan.Name);
        foreach (var cell in plan.Cells)
        {
            Add(cell.Formula is null
                ? string.Create(CultureInfo.InvariantCulture, $"{cell.Origin} {cell} {cell.Given:R}")
                : $"{cell} = {cell.Formula.Accept(FormulaText.Instance)}");
        }

        foreach (var scenario in plan.Scenarios)
        {
            Add("scenario " + scenario.Name);
            foreach (var change in scenario.Overrides)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{change.Cell} {change.Operator} {change.Operand:R}"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private sealed class FormulaText : IPlanExpressionVisitor<string>
    {
        public static FormulaText Instance { get; } = new();

        public string VisitConstant(PlanConstant node) => node.Value.ToString("R", CultureInfo.InvariantCulture);

        public string VisitReference(PlanReference node) => node.Cell.ToString();

        public string VisitOperation(PlanOperation node) => $"{node.Op}({string.Join(',', node.Operands.Select(o => o.Accept(this)))})";
    }
}
