using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>How well a layout fits statements: how many of their figures it has, and how many of those its totals contradict.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Figures">The figures of its lines.</param>
/// <param name="OfFigures">All figures.</param>
/// <param name="Contradicted">Those of its lines that their rows do not make up.</param>
/// <param name="IsBuiltOtherwise">Whether a total is contradicted in every period: the statements add up other rows to it than the layout does.</param>
internal sealed record LayoutFit(string Layout, int Figures, int OfFigures, int Contradicted, bool IsBuiltOtherwise)
{
    // A row or two that are nobody's are usual.
    private const double Enough = 0.95;

    /// <summary>The figures that it has and ties out.</summary>
    public int Fitting => Figures - Contradicted;

    /// <summary>Whether nothing is gained by looking for another layout.</summary>
    public bool IsGood => !IsBuiltOtherwise && Fitting >= Enough * OfFigures;

    /// <summary>What layouts are compared by: a figure that is contradicted is worse than one that is left out.</summary>
    public int Rank => Fitting - Contradicted;

    /// <summary>How a layout fits.</summary>
    public static LayoutFit Of(string layout, CompanyStatements statements, Placement placement, DraftRun run)
    {
        var all = statements.Tables.SelectMany(t => t.Items).ToList();
        var not = placement.NotPlaced.Select(n => n.Item.Place).ToHashSet(StringComparer.Ordinal);
        var judged = run.Items.Where(i => i.Printed.Cell?.Formula is not null && i.Value is not null).GroupBy(i => i.Printed.Line.Name);
        return new LayoutFit(layout, all.Where(i => !not.Contains(i.Place)).Sum(i => i.Figures.Count), all.Sum(i => i.Figures.Count), run.Failures,
            judged.Any(l => l.Count() > 1 && l.All(i => i.IsFailure)));
    }
}
