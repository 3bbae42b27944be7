using System.Runtime.InteropServices;

namespace FinModel.Evaluation.Programs;

/// <summary>One instruction: a primitive operation on slots, its result put into a slot. Operations with many operands are chains of steps.</summary>
/// <param name="Code">What to do.</param>
/// <param name="Target">The slot of the result.</param>
/// <param name="A">The first operand's slot.</param>
/// <param name="B">The second operand's slot, if it has one.</param>
/// <param name="C">The third operand's slot, if it has one.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly record struct Step(StepCode Code, int Target, int A, int B, int C);
