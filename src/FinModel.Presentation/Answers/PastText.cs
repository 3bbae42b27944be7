using FinModel.Analysis;
using FinModel.Core.Units;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Says of each check that the printed figures of an actual period do not meet by how much: the imbalance of the estimates begins there.</summary>
internal static class PastText
{
    public static IEnumerable<string> Of(ModelResult result, Words words) => PrintedPast.Out(result).Select(check => Of(check, words));

    /// <summary>That the model computes other figures than were printed for actual periods, by the first of them.</summary>
    public static IEnumerable<string> Otherwise(ModelResult result, Words words)
    {
        var (all, figures) = (PrintedPast.Otherwise(result), new Figures(words));
        return all.Take(1).Select(i => words.PrintedOtherwise(
            words.Label(i.Printed.Cell!), figures.Text(i.Printed.Value, i.Printed.Line), figures.Text(i.Value!.Value, i.Printed.Line), all.Count - 1));
    }

    /// <summary>One of them.</summary>
    public static string Of(CheckResult check, Words words)
    {
        var member = check.Instance.Member is { } of ? words.Clause + words.Label(of.Label) : "";
        var amount =
            check.Check.Sides == Display.Date
                ? NumberText.Printed(Math.Abs(check.Residual), 0, " " + words.Days)
                : NumberText.Sides(Math.Abs(check.Residual), 0, check.Check).Left;
        var (left, right) = NumberText.Sides(check.Left, check.Right, check.Check);
        return $"{words.OutAsPrinted(check.Instance.Period!.Label, amount)}{words.Colon}{words.Label(check.Check.Label)}{member} "
            + $"({check.Check.Condition}; {left} / {right})";
    }
}
