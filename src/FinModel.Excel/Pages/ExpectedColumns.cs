using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>The columns of consensus, and those of guidance, in their order; a median and notes have one where there are any.</summary>
internal sealed class ExpectedColumns(ExpectationLayout layout)
{
    private const double NarrowestWords = 16;
    private const double WidestWords = 44;

    private static readonly ExpectedColumn[] Consensus =
    [
        ExpectedColumn.Figure, ExpectedColumn.Difference, ExpectedColumn.Share, ExpectedColumn.Result, ExpectedColumn.Median, ExpectedColumn.Low,
        ExpectedColumn.High, ExpectedColumn.Analysts, ExpectedColumn.Date, ExpectedColumn.Rounding, ExpectedColumn.Source, ExpectedColumn.Note,
    ];

    private static readonly ExpectedColumn[] Guidance =
    [
        ExpectedColumn.Figure, ExpectedColumn.Low, ExpectedColumn.High, ExpectedColumn.Difference, ExpectedColumn.Share, ExpectedColumn.Result,
        ExpectedColumn.Date, ExpectedColumn.Rounding, ExpectedColumn.Source, ExpectedColumn.Note,
    ];

    private readonly IReadOnlyList<ExpectationRow> _rows = [.. layout.Parts.SelectMany(p => p)];

    /// <summary>Who expects something.</summary>
    public IReadOnlyList<ExpectationKind> Kinds => ExpectationLayout.Kinds(_rows);

    /// <summary>Those of one of the two.</summary>
    public IReadOnlyList<ExpectedColumn> Of(ExpectationKind kind) =>
        [.. (kind == ExpectationKind.Consensus ? Consensus : Guidance).Where(column => IsNeeded(column, kind))];

    /// <summary>How wide a column of words is: as the longest of them, within bounds.</summary>
    public double WidthOfWords(ExpectationKind kind, ExpectedColumn column, Words words) => Math.Clamp(
        _rows.Select(r => r.Of(kind)?.Source).OfType<PlanSource>()
            .Max(s => DisplayWidth.Of(column == ExpectedColumn.Note ? s.Note ?? "" : SourceVocabulary.Say(s.Text, words))) + 2,
        NarrowestWords, WidestWords);

    private bool IsNeeded(ExpectedColumn column, ExpectationKind kind) => column switch
    {
        ExpectedColumn.Median => _rows.Any(r => r.Of(kind)?.Median is not null),
        ExpectedColumn.Note => _rows.Any(r => !string.IsNullOrEmpty(r.Of(kind)?.Source.Note)),
        _ => true,
    };
}
