using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;
using FinModel.Explain;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What an explanation says of cells, in words. Ask in the order of the tree: what was told above is not told again.</summary>
internal sealed class ExplanationText(ModelResult result, Words words)
{
    private readonly FaultReasons _reasons = new(result);
    private readonly HashSet<PlanCell> _told = [];

    /// <summary>A cell, and below it what it comes from.</summary>
    public TreeNode Node(Explanation node)
    {
        var details = Details(node).ToList();
        return new TreeNode(words.Label(node.Cell), Value(node.Cell, node.Value), node.Cell.ToString(), details, [.. node.Children.Select(Node)]);
    }

    // With its unit.
    private string Value(PlanCell cell, double value)
    {
        if (!double.IsFinite(value))
        {
            return $"{(result.IsNotMeaningful(cell) ? NumberText.NotMeaningful : words.NoValue)} ({words.Say(_reasons.Of(cell))})";
        }

        var number = new Figures(words).Text(value, cell.Line);
        return cell.Line.Display == Display.Percent ? number : $"{number} {UnitText.Shown(cell.Line, cell.Member, result.Plan, words)}".TrimEnd();
    }

    // The formula, who says so, and why there is nothing below; each on a row of its own.
    private IEnumerable<string> Details(Explanation node)
    {
        if (node.Stop == ExplanationStop.Elsewhere)
        {
            return [_told.Contains(node.Cell) ? words.SeeAbove : words.SeeBelow];
        }

        _told.Add(node.Cell);
        return [.. Formula(node), .. Source(node), .. Changes(node), .. Expected(node), .. Remarks(node)];
    }

    private IEnumerable<string> Formula(Explanation node)
    {
        if (node.Cell.Formula is not null)
        {
            yield return node.Formula is null ? words.Origin(node.Cell.OwnOrigin) : $"= {node.Formula}";
        }
    }

    private IEnumerable<string> Source(Explanation node)
    {
        if (node.Source is { } source)
        {
            var note = string.IsNullOrEmpty(source.Note) ? "" : $" — {source.Note}";
            yield return $"{words.Origin(node.Cell.OwnOrigin)}{words.Clause}{words.Source}{words.Colon}{SourceVocabulary.Say(source.Text, words)}{note}";
            yield return $"{words.AsWritten(source.Provenance)} {source.Written} · {source.Span}";
        }
    }

    private IEnumerable<string> Changes(Explanation node) =>
        node.Changes.Select(c => $"{words.ChangedBy(c.Source.Text)}{words.Colon}{c.Source.Written} · {c.Source.Span}");

    private IEnumerable<string> Expected(Explanation node) =>
        result.Plan.Expectations.Where(e => e.Cell == node.Cell).SelectMany(e => new ExpectationText(words).Told(e, node.Value));

    private IEnumerable<string> Remarks(Explanation node)
    {
        if (node.Cell.Line.Note is { } note)
        {
            yield return $"{words.Note}{words.Colon}{note}";
        }

        if (node.Stop is ExplanationStop.Circle or ExplanationStop.Depth)
        {
            yield return node.Stop == ExplanationStop.Circle ? words.ClosesCircle : words.MoreBelow;
        }
    }
}
