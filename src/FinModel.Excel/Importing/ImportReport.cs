using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>How an edited workbook differs from what was exported, put onto the model as it is now.</summary>
/// <param name="Inputs">Inputs with another value, which nobody changed in the model meanwhile.</param>
/// <param name="Others">Everything else that was done.</param>
/// <param name="Selected">The scenario that the selector shows.</param>
public sealed record ImportReport(IReadOnlyList<InputChange> Inputs, IReadOnlyList<OtherChange> Others, PlanScenario Selected)
{
    /// <summary>Inputs that were changed on both sides.</summary>
    public IReadOnlyList<InputConflict> Conflicts { get; init; } = [];

    /// <summary>What others expect, where that was changed.</summary>
    public IReadOnlyList<ExpectationChange> Expectations { get; init; } = [];

    /// <summary>Edits that could not be read, each with the reason.</summary>
    public IReadOnlyList<Diagnostic> Unread { get; init; } = [];

    /// <summary>Where those stand that stand in a cell.</summary>
    public IReadOnlyList<Phrase> UnreadPlaces { get; init; } = [];

    /// <summary>The reviewer's words.</summary>
    public IReadOnlyList<ReviewComment> Comments { get; init; } = [];

    /// <summary>Whether the model is another one than was exported.</summary>
    public bool HasModelChanged { get; init; }

    /// <summary>The language of the workbook's labels.</summary>
    public LabelLanguage Language { get; init; }

    /// <summary>Whether nothing was changed.</summary>
    public bool IsUnchanged =>
        Inputs.Count == 0 && Expectations.Count == 0 && Others.Count == 0 && Conflicts.Count == 0 && Unread.Count == 0 && Comments.Count == 0;

    /// <summary>Whether every edit that bears on a number became a change of an input.</summary>
    public bool IsComplete => Conflicts.Count == 0 && Unread.Count == 0 && !Others.Any(o => o.Matters);
}
