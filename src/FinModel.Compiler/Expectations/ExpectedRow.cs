using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Expectations;

/// <summary>The figures of a row of expectations; those that it has not are null.</summary>
internal sealed record ExpectedRow(ExpectedFigure? Mean, ExpectedFigure? Median, ExpectedFigure? Point, ExpectedFigure? Low, ExpectedFigure? High)
{
    /// <summary>What values are held against: the first that there is; null of a range, and of a row that says that nothing is expected any more.</summary>
    public ExpectedFigure? Expected => Mean ?? Median ?? Point ?? (Low?.Value == High?.Value ? Low : null);

    /// <summary>What does not go together in it, or null.</summary>
    public Diagnostic? Problem(ExpectationKind kind, SourceSpan row) =>
        kind == ExpectationKind.Consensus && Mean is null && Median is null ? ExpectationDiagnostics.NothingExpected(row)
        : Point is not null && (Low is not null || High is not null) ? ExpectationDiagnostics.FigureAndRange(Point.Cell.Span)
        : Low?.Value > High?.Value ? ExpectationDiagnostics.Crossed(Low!.Cell.Span, Low.Text, High!.Text)
        : Outside(Mean) ?? Outside(Median);

    /// <summary>The figure of a column.</summary>
    public ExpectedFigure? Of(ExpectationField column) => column switch
    {
        ExpectationField.Mean => Mean,
        ExpectationField.Median => Median,
        ExpectationField.Value => Point,
        ExpectationField.Low => Low,
        ExpectationField.High => High,
        _ => null,
    };

    // A mean that was rounded may lie outside by that.
    private Diagnostic? Outside(ExpectedFigure? figure) => figure is null ? null
        : Low is not null && figure.Value + figure.HalfUnit < Low.Value
            ? ExpectationDiagnostics.OutOfRange(figure.Cell.Span, figure.Text, Low.Text, isBelow: true)
        : High is not null && figure.Value - figure.HalfUnit > High.Value
            ? ExpectationDiagnostics.OutOfRange(figure.Cell.Span, figure.Text, High.Text, isBelow: false)
        : null;
}
