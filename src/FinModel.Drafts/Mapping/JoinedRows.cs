using FinModel.Compiler.Plans;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>
/// Rows of a forecast that have another flow in them, because the print has no row for it: dividends are within other financing, income from investments within
/// other investing. <c>joined-rows.draft.csv</c> beside the layouts says which, and what the past of the row by itself is then.
/// </summary>
internal static class JoinedRows
{
    private const string FileName = "joined-rows.draft.csv";

    private sealed record Join(string Row, string Without, string Joined, string Past, string Unknown);

    /// <summary>The tables with such rows as the line that has both; what is said of the row itself is added to the drafts' declarations.</summary>
    /// <param name="drafts">Compiles and runs the tables.</param>
    /// <param name="mapped">The tables.</param>
    /// <param name="plan">The layout's lines.</param>
    public static MappedTables Of(FiledDrafts drafts, MappedTables mapped, Plan plan)
    {
        foreach (var join in CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.Select(r => new Join(r[0].Text, r[1].Text, r[2].Text, r[3].Text, r[4].Text))
            .Where(j => !mapped.Gives(j.Without) && (mapped.Gives(j.Row) || mapped.Gives(j.Joined))))
        {
            if (plan.Line(join.Joined) is { } joined)
            {
                mapped = With(mapped, join.Row, joined);
                drafts.Declarations =
                [
                    .. drafts.Declarations.Where(d => !d.EndsWith(Declaration(join), StringComparison.Ordinal)),
                    $"# The source has {plan.Line(join.Without)!.Label.English.ToLowerInvariant()} in the same row.\n{Declaration(join)}",
                ];
            }
        }

        return mapped;
    }

    /// <summary>The same of rows that a total implies, and what the tables give then.</summary>
    public static (MappedTables Mapped, DraftRun Run) Of(FiledDrafts drafts, MappedTables mapped, DraftRun run) =>
        Of(drafts, mapped, run.Model.Plan) is var joined && joined != mapped && drafts.Run(joined, []) is { } tried ? (joined, tried) : (mapped, run);

    private static string Declaration(Join join) => $"replace {join.Joined}\n  actual data or 0\nreplace {join.Row}\n  actual {join.Past}"
        + (join.Unknown.Length == 0 ? "" : $"\nreplace {join.Unknown}\n  actual meaningful(0 > 1, 0, \"what it is of is not printed by itself\")");

    private static MappedTables With(MappedTables mapped, string row, PlanLine joined)
    {
        var (own, whole) = (mapped.Item(row), mapped.Item(joined.Name));
        var placed = own is null ? mapped.Placed
            : whole is null ? mapped.Placed.Select(p => p == own ? p with { Line = joined } : p)
            : whole.Table == own.Table ? mapped.Placed.Where(p => p != own)
                .Select(p => p == whole ? p with { More = [.. p.More, .. own.Parts.Select(m => (m.Item, m.IsTakenOff != (own.IsNegated != p.IsNegated)))] } : p)
            : mapped.Placed;
        return mapped with
        {
            Placed = [.. placed],
            Residuals = [.. mapped.Residuals.Select(r => r.Row.Line == row ? (r.Table, r.Row with { Line = joined.Name }) : r)],
        };
    }
}
