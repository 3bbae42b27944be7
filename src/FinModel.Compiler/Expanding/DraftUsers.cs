using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>Which drafts have formulas that refer to the cell of another, as they are when this is made; a draft is its place among all.</summary>
internal sealed class DraftUsers
{
    // By draft, where its users begin; those of the last end where the list does.
    private readonly int[] _first;
    private readonly int[] _users;

    /// <summary>Looks through the formulas.</summary>
    public DraftUsers(IReadOnlyList<Draft> drafts)
    {
        // Slots are given out when all cells are known; until then they number the drafts.
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Cell?.Slot = i;
        }

        _first = new int[drafts.Count + 1];
        ForEachUse(drafts, (used, _) => _first[used + 1]++);
        for (var i = 0; i < drafts.Count; i++)
        {
            _first[i + 1] += _first[i];
        }

        var next = _first.ToArray();
        _users = new int[_first[^1]];
        ForEachUse(drafts, (used, user) => _users[next[used]++] = user);
    }

    /// <summary>Those that refer to it, in order; who does so twice is there twice.</summary>
    public ReadOnlySpan<int> Of(int draft) => _users.AsSpan(_first[draft].._first[draft + 1]);

    private static void ForEachUse(IReadOnlyList<Draft> drafts, Action<int, int> use)
    {
        for (var user = 0; user < drafts.Count; user++)
        {
            ForEachUse(drafts[user].Cell?.Formula, user, drafts, use);
        }
    }

    // What is no draft's own cell, such as a figure that is read by itself, does not become blank.
    private static void ForEachUse(PlanExpression? formula, int user, IReadOnlyList<Draft> drafts, Action<int, int> use)
    {
        if (formula is PlanOperation operation)
        {
            foreach (var operand in operation.Operands)
            {
                ForEachUse(operand, user, drafts, use);
            }
        }
        else if (formula is PlanReference { Cell: var cell } && (cell.BaseOf ?? cell) is var used && ReferenceEquals(drafts[used.Slot].Cell, used))
        {
            use(used.Slot, user);
        }
    }
}
