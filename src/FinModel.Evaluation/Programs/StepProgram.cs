namespace FinModel.Evaluation.Programs;

/// <summary>
/// A plan as flat steps over slots: cells first, then constants and intermediate results. Nothing is looked up and nothing allocated while it runs,
/// and a batch can run the same steps with a block of scenarios in each slot.
/// </summary>
internal sealed class StepProgram
{
    /// <summary>The instructions, in order.</summary>
    public required Step[] Steps { get; init; }

    /// <summary>The place of the first step that only checks need: they are computed when somebody asks how the checks came out.</summary>
    public required int FirstOfChecks { get; init; }

    /// <summary>The circles, by the place of their steps.</summary>
    public required CircleBlock[] Circles { get; init; }

    /// <summary>Where the checks are computed.</summary>
    public required CheckSlots[] Checks { get; init; }

    /// <summary>The values of all slots before the first step: inputs, data and constants; the rest are zero.</summary>
    public required double[] Initial { get; init; }
}
