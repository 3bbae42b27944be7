using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Flows that a layout adds up and a print has in one row: the change of working capital, of which no part is printed. The past is what is printed;
/// the estimates are added up.</summary>
internal static class PrintedSums
{
    /// <summary>What the tables give with them, declared in the drafts; as it was where there are none.</summary>
    public static DraftRun Of(FiledDrafts drafts, MappedTables mapped, DraftRun run)
    {
        var before = drafts.Declarations;
        foreach (var line in run.Items.Where(i => i.IsFailure).Select(i => i.Printed).Where(p => IsAlone(p, mapped)).Select(p => p.Line).Distinct())
        {
            drafts.Declarations =
                [.. drafts.Declarations, $"# The source has it in one row.\nreplace {line.Name}\n  actual data or 0\n  estimate {line.Rules[0].Text}"];
        }

        if (drafts.Declarations.Count > before.Count && drafts.Run(mapped, []) is { } whole && whole.Failures < run.Failures)
        {
            return whole;
        }

        drafts.Declarations = before;
        return run;
    }

    private static bool IsAlone(PrintedCell printed, MappedTables mapped) =>
        printed is { Cell: not null, Line: { Kind: LineKind.Flow, Rules: [{ Scope: "=" }], Hints: { IsSubtotal: false, IsTotal: false } } }
        && mapped.Item(printed.Line.Name) is not null
        && TotalParts.Of(printed.Cell).Keys.Select(c => c.Line.Name).Distinct().ToList() is { Count: > 1 } parts && !parts.Exists(mapped.Gives);
}
