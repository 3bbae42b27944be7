using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>The columns of consensus, and those of guidance, in their order.</summary>
internal static class ExpectedColumns
{
    private static readonly ExpectedColumn[] Consensus =
    [
        ExpectedColumn.Figure, ExpectedColumn.Difference, ExpectedColumn.Share, ExpectedColumn.Result, ExpectedColumn.Low, ExpectedColumn.High,
        ExpectedColumn.Analysts, ExpectedColumn.Date, ExpectedColumn.Rounding, ExpectedColumn.Source,
    ];

    private static readonly ExpectedColumn[] Guidance =
    [
        ExpectedColumn.Figure, ExpectedColumn.Low, ExpectedColumn.High, ExpectedColumn.Difference, ExpectedColumn.Share, ExpectedColumn.Result,
        ExpectedColumn.Date, ExpectedColumn.Rounding, ExpectedColumn.Source,
    ];

    /// <summary>Those of one of the two.</summary>
    public static IReadOnlyList<ExpectedColumn> Of(ExpectationKind kind) => kind == ExpectationKind.Consensus ? Consensus : Guidance;
}
