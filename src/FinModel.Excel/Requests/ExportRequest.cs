using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Excel.Styling;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Requests;

/// <summary>What a workbook is to hold.</summary>
/// <param name="Plan">The model.</param>
/// <param name="Evaluate">The engine: the value of every cell under a scenario with changes on top; not a number for a fault.</param>
public sealed record ExportRequest(Plan Plan, Func<PlanScenario, IReadOnlyList<PlanOverride>, Func<PlanCell, double>> Evaluate)
{
    /// <summary>Ends the work early, by an exception, wherever much is done in one go.</summary>
    public CancellationToken Cancelled { get; init; }

    /// <summary>The scenario that the selector shows at first; one of the plan's.</summary>
    public string Scenario { get; init; } = PlanScenario.Base.Name;

    /// <summary>The language of the labels.</summary>
    public LabelLanguage Language { get; init; } = LabelLanguage.English;

    /// <summary>The printed figures beside the model.</summary>
    public IReadOnlyList<TieOutEntry> TieOut { get; init; } = [];

    /// <summary>Whether the file keeps what was exported, so that edits can be read back after the model has changed.</summary>
    public bool HasBackup { get; init; } = true;

    /// <summary>The comments of reviewers that are kept with the model.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>How it looks.</summary>
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>What an independent recalculation found, for the cover; null when there was none.</summary>
    public Phrase? Certificate { get; init; }
}
