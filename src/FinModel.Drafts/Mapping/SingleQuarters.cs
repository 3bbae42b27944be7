using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Mapping;

/// <summary>The figures of single quarters behind those of the year to date: of a flow what each end adds to the one before, of a balance that of its
/// day; a quotient is that of no quarter but the first.</summary>
internal static class SingleQuarters
{
    /// <summary>The statements and where their rows belong, with these figures; the files stay as they are.</summary>
    public static (CompanyStatements Statements, Placement Placement) Of(CompanyStatements statements, Placement placement)
    {
        var kinds = placement.Placed.SelectMany(p => p.Parts.Select(part => (part.Item.Place, p.Line.Kind))).ToLookup(p => p.Place, p => p.Kind);
        var tables = statements.Tables.ToDictionary(
            t => t, t => t with { Items = [.. t.Items.Select(i => Of(i, kinds[i.Place].DefaultIfEmpty(LineKind.Stock).First()))] });
        return (statements with { Tables = [.. statements.Tables.Select(t => tables[t])] },
            placement with { Placed = [.. placement.Placed.Select(p => Of(p, p.Line.Kind) with { Table = tables[p.Table] })] });
    }

    private static PlacedItem Of(PlacedItem placed, LineKind kind) =>
        placed with { Item = Of(placed.Item, kind), More = [.. placed.More.Select(m => (Of(m.Item, kind), m.IsTakenOff))] };

    private static StatementItem Of(StatementItem item, LineKind kind)
    {
        if (kind == LineKind.Stock)
        {
            return item;
        }

        var figures = item.Figures.Select(f => (f.Key, Value: Of(item, kind, f.Key))).Where(f => f.Value is not null)
            .ToDictionary(f => f.Key, f => f.Value!.Value);
        return item with { Figures = figures, Texts = figures.ToDictionary(f => f.Key, f => f.Value.ToString("0.############", CultureInfo.InvariantCulture)) };
    }

    private static double? Of(StatementItem item, LineKind kind, Period quarter) => quarter.Index % quarter.PerYear == 0 ? item.Figures[quarter]
        : kind == LineKind.Flow && item.Figures.TryGetValue(quarter.Plus(-1), out var before)
            ? (double)((decimal)item.Figures[quarter] - (decimal)before)
            : null;
}
