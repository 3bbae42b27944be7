using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Series;

/// <summary>A line, or one member of it.</summary>
internal sealed record LineChoice(PlanLine Line, PlanMember? Member)
{
    /// <summary>Every line of a plan, each member by itself.</summary>
    public static IEnumerable<LineChoice> All(Plan plan) => plan.Lines.SelectMany(Of);

    /// <summary>The lines of <c>--lines</c>, in the order asked for; a line over a dimension stands for its members. Null, with what is wrong, when
    /// one is unknown.</summary>
    public static IReadOnlyList<LineChoice>? Find(Plan plan, IReadOnlyList<string> ids, out Phrase problem, out IReadOnlyList<Phrase> hints)
    {
        var found = new List<LineChoice>();
        foreach (var id in ids)
        {
            var (name, member) = id.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? (id[..point], id[(point + 1)..]) : (id, null);
            if (plan.Line(name) is not { } line)
            {
                problem = $"there is no line `{name}`";
                hints = Suggestions.Hint(name, plan.Lines.Select(l => l.Name));
                return null;
            }

            var members = Of(line).Where(c => member is null || c.Member?.Name == member).ToList();
            if (members.Count == 0)
            {
                var known = line.Dimension?.Members.Select(m => m.Name).ToList() ?? [];
                problem =
                    line.Dimension is null
                        ? (Phrase)$"`{name}` is over no dimension and has no members"
                        : $"`{member}` is no member of `{line.Dimension.Name}`";
                hints = known.Count == 0 ? [] : [.. Suggestions.Hint(member!, known), $"members are {known}"];
                return null;
            }

            found.AddRange(members);
        }

        problem = "";
        hints = [];
        return found;
    }

    /// <summary>Whether a cell is of this line, and of this member where one is asked for.</summary>
    public bool Holds(PlanCell cell) => Line.Name == cell.Line.Name && (Member is null || Member.Name == cell.Member?.Name);

    /// <summary>A line, or each member of it.</summary>
    public static IEnumerable<LineChoice> Of(PlanLine line) =>
        line.Dimension is null ? [new LineChoice(line, null)] : line.Dimension.Members.Select(member => new LineChoice(line, member));
}
