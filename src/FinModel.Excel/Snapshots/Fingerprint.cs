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
        var formula = new FormulaText();
        Add(plan.Name);
        foreach (var cell in plan.Cells)
        {
            Add(cell.Formula is null
                ? cell.Origin + string.Create(CultureInfo.InvariantCulture, $" {cell} {cell.Given:R}")
                : $"{cell} = {formula.Print(cell.Formula)}");
        }

        foreach (var scenario in plan.Scenarios)
        {
            Add("scenario " + scenario.Name);
            foreach (var change in scenario.Overrides)
            {
                Add(change.Cell + " " + change.Operator + " " + change.Operand.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private sealed class FormulaText : IPlanExpressionVisitor<StringBuilder>
    {
        private readonly StringBuilder _text = new();

        public string Print(PlanExpression formula)
        {
            _text.Clear();
            return formula.Accept(this).ToString();
        }

        public StringBuilder VisitConstant(PlanConstant node) => _text.Append(CultureInfo.InvariantCulture, $"{node.Value:R}");

        public StringBuilder VisitReference(PlanReference node) => _text.Append(node.Cell);

        public StringBuilder VisitOperation(PlanOperation node)
        {
            _text.Append(node.Op).Append('(');
            for (var i = 0; i < node.Operands.Length; i++)
            {
                _text.Append(i > 0 ? "," : "");
                node.Operands[i].Accept(this);
            }

            return _text.Append(')');
        }
    }
}
