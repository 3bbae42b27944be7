using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>
/// A plan as flat steps over slots: cells first, then constants and intermediate results. Nothing is looked up and nothing allocated while it runs,
/// and a batch can run the same steps with a block of scenarios in each slot.
/// </summary>
internal sealed class StepProgram
{
    private StepMethod[][]? _compiled;
    private StepReaders? _readers;

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

    /// <summary>The slots that never have a value, each with the reason of the model's author; where a choice falls on one, a value is refused.</summary>
    public required IReadOnlyDictionary<int, PlanRefusal> Refusals { get; init; }

    /// <summary>The same steps, begun from other values of the slots.</summary>
    public StepProgram From(double[] initial) =>
        new() { Steps = Steps, FirstOfChecks = FirstOfChecks, Circles = Circles, Checks = Checks, Initial = initial, Refusals = Refusals };

    /// <summary>Which steps read a slot; found when it is first asked for.</summary>
    public StepReaders Readers => _readers ??= new StepReaders(Steps, Initial.Length);

    /// <summary>Runs the steps before a circle is solved or, of the last part, all that follow the last circle.</summary>
    /// <param name="part">The circle's number, or the number of circles.</param>
    /// <param name="slots">The scenario's slots.</param>
    public void RunPart(int part, double[] slots)
    {
        if (_compiled is not { } compiled)
        {
            Interpreter.Run(PartOf(part).Span, slots);
            return;
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        foreach (var method in compiled[part])
        {
            method(ref first);
        }
    }

    /// <summary>Compiles the steps; whoever runs them from now on, in whichever thread, runs compiled ones.</summary>
    /// <param name="asked">The slots whose values a run hands out; what is between them need not be written down.</param>
    [RequiresDynamicCode(StepCompiler.Why)]
    public void Compile(IReadOnlyList<int> asked)
    {
        var isKept = new bool[Initial.Length];
        foreach (var slot in asked)
        {
            isKept[slot] = true;
        }

        foreach (var circle in Circles)
        {
            // The solver runs a circle's own steps, and looks at what comes out.
            Array.ForEach([.. circle.Results, .. circle.Pivots], slot => isKept[slot] = true);
            foreach (var step in Steps.AsSpan(circle.First..circle.End))
            {
                isKept[step.A] = isKept[step.B] = isKept[step.C] = true;
            }
        }

        _compiled = StepCompiler.Compile([.. Enumerable.Range(0, Circles.Length + 1).Select(PartOf)], isKept);
    }

    private ReadOnlyMemory<Step> PartOf(int part)
    {
        var from = part == 0 ? 0 : Circles[part - 1].End;
        var to = part == Circles.Length ? FirstOfChecks : Circles[part].IsSolved ? Circles[part].End : Circles[part].First;
        return Steps.AsMemory(from..to);
    }
}
