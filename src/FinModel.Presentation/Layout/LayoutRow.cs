using FinModel.Compiler.Plans;
using FinModel.Presentation.Series;

namespace FinModel.Presentation.Layout;

/// <summary>How a row is set off.</summary>
internal enum RowStyle
{
    Header,
    Plain,
    Subtotal,
    Total,
}

/// <summary>A row of a statement, whoever shows it: a heading of the model, the heading of a line over members, or the figures of a line or
/// member.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Indent">How far it stands in.</param>
/// <param name="Style">How it is set off.</param>
/// <param name="Shown">The line, as the statement shows it; null for a heading of the model.</param>
/// <param name="Choice">What its figures are of; null for a heading.</param>
internal sealed record LayoutRow(PlanLabel Label, int Indent, RowStyle Style, PlanLineRow? Shown = null, LineChoice? Choice = null)
{
    /// <summary>Whether it is about one figure for all time.</summary>
    public bool IsOnce => Shown?.Line.Kind == LineKind.Constant;

    /// <summary>Whether its figures are shown with the opposite sign.</summary>
    public bool IsNegated => Shown is { IsNegated: true };

    /// <summary>The decimals they are shown with, or null for the usual ones.</summary>
    public int? Decimals => Shown?.Hints.Decimals ?? Shown?.Line.Hints.Decimals;

    /// <summary>How a line with some hints is set off.</summary>
    public static RowStyle StyleOf(PlanHints hints) => hints.IsTotal ? RowStyle.Total : hints.IsSubtotal ? RowStyle.Subtotal : RowStyle.Plain;
}
