using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>What the tables print, beside the cells of the model that it is held against.</summary>
internal sealed class PrintedCells(ModelSymbols symbols, PlanLines lines, DraftGrid grid)
{
    /// <summary>All figures, table by table.</summary>
    public IReadOnlyList<PrintedCell> All() => [.. symbols.TableList.SelectMany(table => table.Printed.Select(figure => Of(table, figure)))];

    private PrintedCell Of(TableSymbol table, TableFigure figure)
    {
        var line = lines.Of(figure.Line);
        PlanCell?[] before = [.. figure.Before.Select(p => CellOf(figure, p))];
        var cell = Array.Exists(before, c => c is null) ? null : CellOf(figure, figure.Period);
        var isEstimate =
            figure.Period is { } period && symbols.Locate(period) is var (timeline, index)
                ? symbols.Timelines[timeline].Periods[index].IsEstimate
                : cell?.Formula is not null;
        return new PrintedCell(
            table.Syntax.File.Name, figure.Row, figure.Column, Id(figure), cell, figure.Value, figure.HalfUnit, figure.Cell.Text, figure.Cell.Span,
            line, figure.Member is { } member ? line.Dimension!.Members[member.Index] : null, isEstimate)
        {
            PrintedUnit = figure.PrintedUnit,
            Provenance = figure.Remarks.Provenance,
            TableLabel = figure.Remarks.Table,
            Before = cell is null || before.Length == 0 ? [] : [.. before.OfType<PlanCell>()],
        };
    }

    private PlanCell? CellOf(TableFigure figure, Period? period)
    {
        var place = period is { } p ? symbols.Locate(p) : null;
        return period is not null && place is null ? null : grid[figure.Line, figure.Member, place?.Timeline ?? 0, place?.Index ?? -1].Cell;
    }

    // The year to date is named by its months.
    private static string Id(TableFigure figure) => figure.Before.Count == 0 ? figure.Period?.Id ?? "all" : figure.ToDateId;
}
