using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Series;

/// <summary>A line, or one member of it.</summary>
internal sealed record LineChoice(PlanLine Line, PlanMember? Member)
{
    /// <summary>Every line of a plan, each member by itself.</summary>
    public static IEnumerable<LineChoice> All(Plan plan) => plan.Lines.SelectMany(Of);

    /// <summary>The lines of <c>--lines</c>, by ids or labels, in the order asked for; a line over a dimension stands for its members. Null, with all
    /// that is wrong, when one is unknown.</summary>
    public static IReadOnlyList<LineChoice>? Find(Plan plan, IReadOnlyList<string> asked, List<(Phrase Problem, IReadOnlyList<Phrase> Hints)> problems)
    {
        var before = problems.Count;
        var found = asked.SelectMany(text => Read(plan, text, problems)).ToList();
        return problems.Count > before ? null : found;
    }

    private static IReadOnlyList<LineChoice> Read(Plan plan, string text, List<(Phrase Problem, IReadOnlyList<Phrase> Hints)> problems)
    {
        var diagnostics = new List<Diagnostic>();
        if (LabelNames.ToIds(plan, "--lines", text, diagnostics) is not { Content: var id })
        {
            problems.Add((diagnostics[0].Phrase, diagnostics[0].Advice));
            return [];
        }

        var (name, member) = id.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? (id[..point], id[(point + 1)..]) : (id, null);
        if (name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && plan.Line(name[..at].Trim()) is { } whole)
        {
            problems.Add(
                ($"`{text}` asks for one period of `{whole.Name}`, and whole lines are shown here",
                    [$"write `{whole.Name}`; `finmodel explain {text}` has the one value"]));
            return [];
        }

        if (plan.Line(name) is not { } line)
        {
            problems.Add(($"there is no line `{name}`", Suggestions.Hint(name, plan.Lines.Select(l => l.Name))));
            return [];
        }

        var members = Of(line).Where(c => member is null || c.Member?.Name == member).ToList();
        if (members.Count == 0 && line.Dimension is null)
        {
            problems.Add(($"`{name}` is over no dimension and has no members", []));
        }
        else if (members.Count == 0)
        {
            var known = line.Dimension!.Members.Select(m => m.Name).ToList();
            problems.Add(($"`{member}` is no member of `{line.Dimension.Name}`", [.. Suggestions.Hint(member!, known), $"members are {known}"]));
        }

        return members;
    }

    /// <summary>Whether a cell is of this line, and of this member where one is asked for.</summary>
    public bool Holds(PlanCell cell) => Line.Name == cell.Line.Name && (Member is null || Member.Name == cell.Member?.Name);

    /// <summary>A line, or each member of it.</summary>
    public static IEnumerable<LineChoice> Of(PlanLine line) =>
        line.Dimension is null ? [new LineChoice(line, null)] : line.Dimension.Members.Select(member => new LineChoice(line, member));
}
