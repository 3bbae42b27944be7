using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Ratios and totals that are printed beside the statements: a library computes those that no layout has, and they are compared with the
/// print.</summary>
internal static class PrintedRatios
{
    private const string Library = "printed-ratios";
    private const string Statement = "printed_ratios";
    private const string Fraction = "1";

    /// <summary>The libraries that tables need: to see what there is, where nothing is placed yet, or where a row is of it.</summary>
    public static IReadOnlyList<string> Libraries(MappedTables mapped) =>
        mapped.Placed.Count == 0 || mapped.Placed.Any(p => p.Line.Statement == Statement) ? [Library] : [];

    /// <summary>The tables with percentages that are printed as fractions read so, and without the ratios that the source counts otherwise throughout:
    /// whoever prints them means something else by the name.</summary>
    public static (MappedTables Mapped, DraftRun Run, IReadOnlyList<PlacedItem> Otherwise) Agreeing(MappedTables mapped, DraftRun run,
        Func<MappedTables, DraftRun?> tryOut)
    {
        var otherwise = new List<PlacedItem>();
        foreach (var item in Disagreeing(mapped, run))
        {
            var asFraction = With(mapped, item, item with { Item = item.Item with { Scale = Fraction } });
            if (item.Line.Display == Display.Percent && !item.Item.IsInPercent && tryOut(asFraction) is { } tried && !Disagrees(item, tried))
            {
                (mapped, run) = (asFraction, tried);
            }
            else if (!item.Line.IsInput && tryOut(With(mapped, item, null)) is { } without)
            {
                (mapped, run) = (With(mapped, item, null), without);
                otherwise.Add(item);
            }
        }

        return (mapped, run, otherwise);
    }

    private static List<PlacedItem> Disagreeing(MappedTables mapped, DraftRun run) =>
        [.. mapped.Placed.Where(
            p => p.Line.Kind == LineKind.Ratio && (p.Line.Display is Display.Percent or Display.Times || p.Line.Statement == Statement) && Disagrees(p, run))];

    // One of several may be a slip of the source, which is for telling.
    private static bool Disagrees(PlacedItem item, DraftRun run) =>
        run.Items.Where(i => i.Printed.Line.Name == item.Line.Name && i.Value is not null).ToList() is { Count: > 0 } all
            && all.Count(i => i.IsFailure) * 2 > all.Count;

    private static MappedTables With(MappedTables mapped, PlacedItem item, PlacedItem? other) =>
        mapped with { Placed = [.. mapped.Placed.Where(p => p != item), .. other is null ? [] : new[] { other }] };
}
