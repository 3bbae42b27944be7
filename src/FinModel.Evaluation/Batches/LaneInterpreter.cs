using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Core.Values;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>
/// Computes a chunk of a batch where code cannot be made while running, as in a program that was compiled ahead of time: what is to be done is looked
/// up once for
/// the eight runs of a frame, and done with the operations that compiled code would call, so that both give the same bits.
/// </summary>
internal sealed unsafe class LaneInterpreter
{
    private readonly Instruction[] _instructions;
    private readonly Vector512<double>[] _numbers;
    private readonly int _scratch;
    private readonly int _lost;

    private LaneInterpreter(LaneProgram program, int chunk)
    {
        var numbers = new List<double>();
        int Place(LaneValue value)
        {
            if (!value.IsConstant)
            {
                return value.Slot;
            }

            numbers.Add(value.Number);
            return -numbers.Count;
        }

        _instructions = [.. program.Chunks[chunk].Select(v => new Instruction(v.Code, v.Step, v.Slot, [.. v.Operands.Select(Place)]))];
        _numbers = [.. numbers.Select(Vector512.Create)];
        _scratch = program.Scratch;
        _lost = program.Lost + chunk;
    }

    /// <summary>A chunk as something to call.</summary>
    public static LaneChunk Of(LaneProgram program, int chunk) => new LaneInterpreter(program, chunk).Run;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(double* frame)
    {
        var watch = Vector512<double>.Zero;
        foreach (ref readonly var instruction in _instructions.AsSpan())
        {
            var a = Read(frame, instruction.A);
            switch (instruction.Code)
            {
                case LaneCode.Step:
                    Step(instruction, a, frame).Store(frame + (instruction.Target * LaneProgram.Lanes));
                    break;
                case LaneCode.FiniteGuard:
                    watch += a * 0;
                    break;
                case LaneCode.PivotGuard:
                    watch += LostUnless(Vector512.GreaterThan(Vector512.Abs(a), Vector512.Create(CircleBlock.LeastPivot)));
                    break;
                case LaneCode.CircleGuard:
                    var slack = Vector512.MaxNative(Vector512.Abs(a), Vector512<double>.One) * CircleBlock.Tolerance;
                    watch += LostUnless(Vector512.LessThanOrEqual(Vector512.Abs(a - Read(frame, instruction.B)), slack));
                    break;
                default:
                    throw new InvalidOperationException($"{instruction.Code} is compiled code's alone");
            }
        }

        watch.Store(frame + (_lost * LaneProgram.Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Read(double* frame, int place) => place >= 0 ? Vector512.Load(frame + (place * LaneProgram.Lanes)) : _numbers[~place];

    private static Vector512<double> LostUnless(Vector512<double> holds) =>
        Vector512.ConditionalSelect(holds, Vector512<double>.Zero, Vector512.Create(double.NaN));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Step(in Instruction instruction, Vector512<double> a, double* frame) => instruction.Step switch
    {
        StepCode.Add => a + Read(frame, instruction.B),
        StepCode.Subtract => a - Read(frame, instruction.B),
        StepCode.Multiply => a * Read(frame, instruction.B),
        StepCode.Divide => a / Read(frame, instruction.B),
        StepCode.Negate => -a,
        StepCode.Minimum => Vector512.MinNative(a, Read(frame, instruction.B)),
        StepCode.Maximum => Vector512.MaxNative(a, Read(frame, instruction.B)),
        StepCode.Absolute => Vector512.Abs(a),
        StepCode.SquareRoot => Vector512.Sqrt(a),
        StepCode.Select => Vector512.ConditionalSelect(IsFalse(a), Read(frame, instruction.C), Read(frame, instruction.B)),
        StepCode.Not => Truth(IsFalse(a)),
        StepCode.And => Truth(~(IsFalse(a) | IsFalse(Read(frame, instruction.B)))),
        StepCode.Or => Truth(~(IsFalse(a) & IsFalse(Read(frame, instruction.B)))),
        StepCode.Equal => Truth(AreEqual(a, Read(frame, instruction.B))),
        StepCode.NotEqual => Truth(~AreEqual(a, Read(frame, instruction.B))),
        StepCode.Less => Ordered(a, Read(frame, instruction.B), 0),
        StepCode.LessOrEqual => Ordered(a, Read(frame, instruction.B), 1),
        StepCode.Greater => Ordered(Read(frame, instruction.B), a, 0),
        StepCode.GreaterOrEqual => Ordered(Read(frame, instruction.B), a, 1),
        _ => Called(instruction, a, frame),
    };

    private Vector512<double> Called(in Instruction instruction, Vector512<double> a, double* frame)
    {
        var scratch = frame + (_scratch * LaneProgram.Lanes);
        a.Store(scratch);
        Read(frame, instruction.B).Store(scratch + LaneProgram.Lanes);
        LaneMath.Apply((int)instruction.Step, scratch, LaneProgram.Lanes);
        return Vector512.Load(scratch + (2 * LaneProgram.Lanes));
    }

    private static Vector512<double> IsFalse(Vector512<double> a) => Vector512.Equals(a, Vector512<double>.Zero);

    private static Vector512<double> Truth(Vector512<double> mask) => Vector512.ConditionalSelect(mask, Vector512<double>.One, Vector512<double>.Zero);

    // What is equal is decided by that; of the rest one is the less.
    private static Vector512<double> Ordered(Vector512<double> less, Vector512<double> greater, double whereEqual) =>
        Vector512.ConditionalSelect(AreEqual(less, greater), Vector512.Create(whereEqual), Truth(Vector512.LessThan(less, greater)));

    // As Core.Values.Comparison has it: 0 is equal to nothing but 0, since the share of 0 is 0.
    private static Vector512<double> AreEqual(Vector512<double> a, Vector512<double> b)
    {
        var slack = Vector512.MinNative(Vector512.MinNative(Vector512.Abs(a), Vector512.Abs(b)) * Comparison.Share, Vector512.Create(Comparison.Most));
        return Vector512.LessThanOrEqual(Vector512.Abs(a - b), slack);
    }

    private readonly struct Instruction(LaneCode code, StepCode step, int target, int[] operands)
    {
        public readonly LaneCode Code = code;
        public readonly StepCode Step = step;
        public readonly int Target = target;
        public readonly int A = operands[0];
        public readonly int B = operands.Length > 1 ? operands[1] : operands[0];
        public readonly int C = operands.Length > 2 ? operands[2] : operands[0];
    }
}
