using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Series;

/// <summary>
/// What the head of a page and the summary of a workbook show: the value for all time that the model sets off as its total, the price in the same
/// unit that it is held against, and what the
/// model concludes from it, which are the computed values behind it in its statement.
/// </summary>
internal sealed record HeadFigures(PlanCell? Target, PlanCell? Price, IReadOnlyList<PlanCell> Conclusions)
{
    /// <summary>The statement that arrives at the total; null where none does.</summary>
    public PlanStatement? Statement { get; private init; }

    /// <summary>All values for all time of the statement, for the box of a first page.</summary>
    public IReadOnlyList<PlanLineRow> Box { get; private init; } = [];

    private const int MostConclusions = 3;

    public static HeadFigures Of(Plan plan)
    {
        var statement = plan.Statements.FirstOrDefault(s => TotalOf(s) is not null);
        if (statement is null || TotalOf(statement) is not { } row)
        {
            return new HeadFigures(null, null, []);
        }

        var price = plan.Lines.FirstOrDefault(l => l is { IsInput: true, Kind: LineKind.Constant, Dimension: null, Hints.IsHidden: false }
            && l.Unit == row.Line.Unit);
        var conclusions = statement.Rows.SkipWhile(r => r != row).Skip(1).TakeWhile(r => r is PlanLineRow).Cast<PlanLineRow>()
            .Select(r => r.Line).Where(l => l is { Kind: LineKind.Constant, IsInput: false, Dimension: null, Hints.IsHidden: false });
        return new HeadFigures(Cell(plan, row.Line), price is null ? null : Cell(plan, price),
            [.. conclusions.Select(l => Cell(plan, l)).OfType<PlanCell>().Take(MostConclusions)])
        {
            Statement = statement,
            Box = [.. statement.Rows.OfType<PlanLineRow>()
                .Where(r => r is { Line: { Kind: LineKind.Constant, Dimension: null }, Hints.IsHidden: false } && Cell(plan, r.Line) is not null)],
        };
    }

    private static PlanLineRow? TotalOf(PlanStatement statement) => statement.Rows.OfType<PlanLineRow>()
        .FirstOrDefault(r => r is { Hints.IsTotal: true, Line: { Kind: LineKind.Constant, IsInput: false, Dimension: null } });

    private static PlanCell? Cell(Plan plan, PlanLine line) => plan.Cell(line, null, null);
}
