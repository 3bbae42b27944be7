using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>Makes the plan's cells out of drafts.</summary>
internal sealed class CellFactory(ModelSymbols symbols, PlanLines lines)
{
    public PlanCell Input(Draft draft, GivenValue given) => Make(draft, CellOrigin.Input, null, given.Value, 0, given.Source, null);

    public PlanCell Data(Draft draft, TableFigure figure, RuleSyntax? rule) =>
        Make(draft, CellOrigin.Data, rule, figure.Value, figure.HalfUnit, SourceOf(figure), null, figure.Roundings);

    public PlanCell Computed(Draft draft, CellOrigin origin, RuleSyntax? rule) => Make(draft, origin, rule, 0, 0, null, null);

    /// <summary>A figure that a formula reads from a table by itself.</summary>
    public PlanCell Printed(Draft draft, TableFigure figure, string table) =>
        Make(draft, CellOrigin.Data, null, figure.Value, figure.HalfUnit, SourceOf(figure), table, figure.Roundings);

    /// <summary>The same cell in the base case, where no scenario changes what is given; its formula comes when all cells have theirs.</summary>
    public static PlanCell OfBase(PlanCell cell) => new()
    {
        Line = cell.Line,
        Member = cell.Member,
        Timeline = cell.Timeline,
        Period = cell.Period,
        Origin = cell.Origin == CellOrigin.Input ? CellOrigin.Data : cell.Origin,
        Rule = cell.Rule,
        Given = cell.Given,
        Source = cell.Source,
        BaseOf = cell,
    };

    private PlanCell Make(
        Draft draft, CellOrigin origin, RuleSyntax? rule, double given, double halfUnit, PlanSource? source, string? printedIn,
        IReadOnlyList<PlanRounding>? roundings = null) =>
        new()
        {
            Line = lines.Of(draft.Line),
            Member = draft.Member is { } member ? lines.Of(draft.Line).Dimension!.Members[member.Index] : null,
            Timeline = TimelineOf(draft),
            Period = draft.Index < 0 ? null : symbols.Timelines[draft.Timeline].Periods[draft.Index],
            Origin = origin,
            Rule = rule is null ? null : lines.Of(rule),
            Given = given,
            HalfUnit = halfUnit,
            Roundings = roundings ?? [],
            Source = source,
            PrintedIn = printedIn,
        };

    private Timeline? TimelineOf(Draft draft) => draft.Index < 0 ? null : symbols.Timelines[draft.Timeline];

    private static PlanSource SourceOf(TableFigure figure) =>
        new(figure.Remarks.Source ?? $"{figure.Row}, {figure.Column}", figure.Remarks.Note, figure.Written ?? figure.Cell.Text, figure.Cell.Span)
        {
            Provenance = figure.Remarks.Provenance,
            Table = figure.Remarks.Source is null ? figure.Remarks.Table : null,
        };
}
