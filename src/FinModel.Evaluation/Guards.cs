using FinModel.Compiler.Plans;

namespace FinModel.Evaluation;

/// <summary>Refuses what would be read or written at the wrong place: cells are found by their slots, and a slot says nothing of its model.</summary>
internal static class Guards
{
    /// <summary>The cell, if it is one of the plan's.</summary>
    public static PlanCell OwnedBy(this PlanCell cell, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Slot < plan.Cells.Count && ReferenceEquals(plan.Cells[cell.Slot], cell)
            ? cell
            : throw new ArgumentException($"`{cell}` is a cell of another model, or of the same model loaded again; `{plan.Name}` has cells of its own",
                nameof(cell));
    }

    /// <summary>Changes that the plan can take: of its own inputs, to numbers.</summary>
    public static void Check(IReadOnlyList<PlanOverride> overrides, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        for (var i = 0; i < overrides.Count; i++)
        {
            var change = overrides[i];
            if (change.Cell.OwnedBy(plan).Origin != CellOrigin.Input)
            {
                throw new ArgumentException($"`{change.Cell}` is {(change.Cell.Formula is null ? "a figure" : "computed")}: only inputs can be changed",
                    nameof(overrides));
            }

            if (double.IsNaN(change.Operand))
            {
                throw new ArgumentException($"`{change.Cell}` is changed by what is no number", nameof(overrides));
            }
        }
    }

    /// <summary>The inputs of a batch: of the plan, each an input, each once.</summary>
    public static void CheckInputs(IReadOnlyList<PlanCell> inputs, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            if (input.OwnedBy(plan).Origin != CellOrigin.Input)
            {
                throw new ArgumentException($"`{input}` is no input: a batch moves inputs only", nameof(inputs));
            }
        }

        if (inputs.GroupBy(i => i).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"`{twice.Key}` is given twice", nameof(inputs));
        }
    }

    /// <summary>The member, if the line has values for it; null for a line without a dimension.</summary>
    public static PlanMember? MemberOf(PlanLine line, PlanMember? member)
    {
        var isNamedRight = line.Dimension is { } dimension
            ? member is not null && member.Index >= 0 && member.Index < dimension.Members.Count && dimension.Members[member.Index] == member
            : member is null;
        return isNamedRight ? member : throw new ArgumentException(
            line.Dimension is null ? $"`{line.Name}` is over no dimension: it has no member `{member!.Name}`"
            : member is null ? $"`{line.Name}` is over `{line.Dimension.Name}`: say which member"
            : $"`{member.Name}` is no member of `{line.Dimension.Name}`, which `{line.Name}` is over",
            nameof(member));
    }
}
