using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>Compiles a program for many runs: a list of passes.</summary>
internal static class BatchCompiler
{
    public static BatchEvaluator Compile(
        StepProgram program, double[] slots, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs, IReadOnlyList<PlanCell> also, bool makesCode)
    {
        var inputSlots = inputs.Select(c => c.Slot).ToArray();
        var scalar = new ScalarRuns(MovingSteps.Of(program, inputSlots), slots, inputSlots);
        var special = new LaneSpecialiser(program, slots, inputSlots);
        if (special.NeedsSolver)
        {
            return new BatchEvaluator(scalar, null, [], inputs, outputs, []);
        }

        var kept = outputs.Concat(also).Select(c => special[c.Slot]).ToArray();
        var live = LiveValues.Of(special.Values, kept);
        var guards = LiveValues.Guards(live, special.Guards);
        live = LiveValues.Of(special.Values, [.. kept, .. guards.SelectMany(g => g.Operands)]);
        if (makesCode)
        {
            live = SharedDivisors.Rewrite(live, kept, guards);
        }

        var watched = FiniteGuards.Add(live, special.Inputs, guards);
        var lanes = LaneProgram.LayOut(watched, special.Inputs, makesCode ? kept : kept.Concat(watched.Where(v => !v.IsGuard)));
        return new BatchEvaluator(scalar, lanes, Chunks(lanes, makesCode), inputs, outputs, kept[..outputs.Count])
        {
            LanesOfCall = makesCode ? LaneProgram.VectorLanes : LaneProgram.Lanes,
        };
    }

    // Asked by itself, which the compiler of native programs follows; joined with another condition it is not, and warns whoever embeds this.
    private static LaneChunk[] Chunks(LaneProgram lanes, bool makesCode)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            return makesCode ? Emit(lanes) : Interpreted(lanes);
        }

        return Interpreted(lanes);
    }

    private static LaneChunk[] Interpreted(LaneProgram lanes) => [.. lanes.Chunks.Select((_, i) => LaneInterpreter.Of(lanes, i))];

    [RequiresDynamicCode(LaneMethods.Why)]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Where code is made while running, nothing was trimmed.")]
    private static LaneChunk[] Emit(LaneProgram lanes) => [.. lanes.Chunks.Select((_, i) => LaneEmitter.Compile(lanes, i))];
}
