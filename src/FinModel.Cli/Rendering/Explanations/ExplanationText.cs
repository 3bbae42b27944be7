using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Explain;

namespace FinModel.Cli.Rendering.Explanations;

/// <summary>What an explanation says of one cell, as text.</summary>
internal sealed class ExplanationText(Plan plan, Words words, Func<PlanCell, string> whyMissing, Func<PlanCell, bool> isNotMeaningful)
{
    private readonly HashSet<PlanCell> _told = [];

    /// <summary>The cell's label, with its member and period.</summary>
    public string Label(PlanCell cell)
    {
        var label = words.Label(cell.Line.Label);
        var named = cell.Member is null ? label : $"{label}: {words.Label(cell.Member.Label)}";
        return cell.Period is null ? named : $"{named} {cell.Period.Label}";
    }

    /// <summary>The value with its unit.</summary>
    public string Value(PlanCell cell, double value)
    {
        if (!double.IsFinite(value))
        {
            return isNotMeaningful(cell) ? $"{NumberText.NotMeaningful} ({whyMissing(cell)})" : $"{words.NoValue} ({whyMissing(cell)})";
        }

        var number = NumberText.Of(value, cell.Line, cell.Line.Hints.Decimals, words, "%");
        return cell.Line.Display == Display.Percent ? number : $"{number} {UnitText.Shown(cell.Line, cell.Member, plan, words)}".TrimEnd();
    }

    /// <summary>The formula, who says so, and why there is nothing below; each on a row of its own. Ask in the order of printing.</summary>
    public IEnumerable<string> Details(Explanation node)
    {
        if (node.Stop == ExplanationStop.Elsewhere)
        {
            return [_told.Contains(node.Cell) ? words.SeeAbove : words.SeeBelow];
        }

        _told.Add(node.Cell);
        return [.. Formula(node), .. Source(node), .. Changes(node), .. Remarks(node)];
    }

    private IEnumerable<string> Formula(Explanation node)
    {
        if (node.Cell.Formula is not null)
        {
            yield return node.Formula is null ? words.Origin(node.Cell.Origin) : $"= {node.Formula}";
        }
    }

    private IEnumerable<string> Source(Explanation node)
    {
        if (node.Source is { } source)
        {
            var note = string.IsNullOrEmpty(source.Note) ? "" : $" — {source.Note}";
            yield return $"{words.Origin(node.Cell.Origin)}, {words.Source}: {source.Text}{note}";
            yield return $"{words.AsWritten(source.Provenance)} {source.Written} · {source.Span}";
        }
    }

    private IEnumerable<string> Changes(Explanation node) =>
        node.Changes.Select(change =>
        $"{words.ChangedBy(change.Source.Text)}: {change.Source.Written} · {change.Source.Span}");

    private IEnumerable<string> Remarks(Explanation node)
    {
        if (node.Cell.Line.Note is { } note)
        {
            yield return $"{words.Note}: {note}";
        }

        if (node.Stop is ExplanationStop.Circle or ExplanationStop.Depth)
        {
            yield return node.Stop == ExplanationStop.Circle ? words.ClosesCircle : words.MoreBelow;
        }
    }
}
