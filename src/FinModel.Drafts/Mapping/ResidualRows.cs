using FinModel.Compiler.Plans;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Rows that a total implies and nobody prints: other current assets are the total less the rows that are listed.</summary>
internal static class ResidualRows
{
    private const string Other = "other_";
    private const int MostRounds = 8;

    /// <summary>The tables with a residual row for each total that its printed parts do not make up.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Add(MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run)
    {
        var (best, current) = (mapped, start);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds && Next(best, current, given) is var (total, table, row); round++)
        {
            given.Add(total);
            var other = best with { Residuals = [.. best.Residuals, (table, row)] };
            if (run(other) is { } tried && tried.Items.Count(i => i.IsFailure) < current.Items.Count(i => i.IsFailure))
            {
                (best, current) = (other, tried);
            }
        }

        return (best, current);
    }

    private static (string Total, StatementTable Table, DraftRow Row)? Next(MappedTables mapped, DraftRun run, HashSet<string> given)
    {
        foreach (var failing in run.Items.Where(i => i.IsFailure && i.Printed.Cell?.Formula is not null).GroupBy(i => i.Printed.Line.Name).Where(g => !given.Contains(g.Key)).OrderBy(g => g.First().Printed.Cell!.Slot))
        {
            var total = mapped.Placed.First(p => p.Line.Name == failing.Key);
            var parts = TotalParts.Of(failing.First().Printed.Cell!);
            if (parts.Count > 1 && Missing(parts, mapped) is { } missing && RowOf(total, parts, missing, mapped) is { } row)
            {
                return (failing.Key, total.Table, row);
            }

            given.Add(failing.Key);
        }

        return null;
    }

    // A part that no row prints and that a table could give; what is called other is what is left over.
    private static PlanCell? Missing(IReadOnlyDictionary<PlanCell, double> parts, MappedTables mapped) => parts
        .Where(p => Math.Abs(p.Value) == 1 && !IsPrinted(p.Key.Line.Name, mapped) && p.Key.Line.Rules.Any(r => r.Text.Contains("data", StringComparison.Ordinal)))
        .OrderByDescending(p => p.Key.Line.Name.StartsWith(Other, StringComparison.Ordinal)).ThenByDescending(p => p.Key.Slot).Select(p => p.Key).FirstOrDefault();

    private static bool IsPrinted(string line, MappedTables mapped) => mapped.Placed.Any(p => p.Line.Name == line) || mapped.Residuals.Any(r => r.Row.Line == line);

    private static DraftRow? RowOf(PlacedItem total, IReadOnlyDictionary<PlanCell, double> parts, PlanCell missing, MappedTables mapped)
    {
        // Seen from the printed total: a row that counts with the total's own sign is taken off it.
        var listed = parts.Where(p => p.Key != missing).Select(p => (Part: mapped.Placed.FirstOrDefault(i => i.Line.Name == p.Key.Line.Name), p.Value)).Where(p => p.Part is not null).ToList();
        return listed.Exists(p => p.Part!.Item.Scale != total.Item.Scale || p.Part.Table != total.Table || Math.Abs(p.Value) != 1) ? null
            : new DraftRow([(total.Item, false), .. listed.Select(p => (p.Part!.Item, (p.Value > 0) == (p.Part.IsNegated == total.IsNegated)))], missing.Line.Name, (parts[missing] < 0) != total.IsNegated)
            {
                Why = $"{missing.Line.Label.English}: the total less the rows that are listed",
            };
    }
}
