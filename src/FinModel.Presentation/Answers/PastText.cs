using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Says of each check that the printed figures of an actual period do not meet by how much: the imbalance of the estimates begins there.</summary>
internal static class PastText
{
    public static IEnumerable<string> Of(ModelResult result, Words words) => PrintedPast.Out(result).Select(check => Of(check, words));

    /// <summary>One of them.</summary>
    public static string Of(CheckResult check, Words words)
    {
        var member = check.Instance.Member is { } of ? words.Clause + words.Label(of.Label) : "";
        var amount =
            check.Check.Sides == Display.Date ? NumberText.Printed(Math.Abs(check.Residual), 0, " " + words.Days) : Side(Math.Abs(check.Residual), check.Check);
        var (left, right) = (Side(check.Left, check.Check), Side(check.Right, check.Check));
        return $"{words.OutAsPrinted(check.Instance.Period!.Label, amount)}{words.Colon}{words.Label(check.Check.Label)}{member} "
            + $"({check.Check.Condition}; {left} / {right})";
    }

    private static string Side(double value, PlanCheck check) => NumberText.Side(value, check);
}
