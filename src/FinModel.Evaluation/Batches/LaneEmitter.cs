using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>Compiles one chunk of a batch to a method over vectors.</summary>
[RequiresDynamicCode(LaneMethods.Why)]
[RequiresUnreferencedCode(LaneMethods.Why)]
internal sealed class LaneEmitter
{
    // A value used soon is still in a register; one used late is read from the frame again, where it is anyway.
    private const int NearEnough = 24;
    private const int Watchers = 4;

    private readonly LaneProgram _program;
    private readonly LaneMethods _methods = LaneMethods.Widest;
    private readonly Dictionary<string, MethodInfo> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<LaneValue, LocalBuilder> _locals = [];
    private readonly ILGenerator _il;
    private readonly LocalBuilder[] _watch;
    private int _nextWatcher;
    private int _order;

    private LaneEmitter(LaneProgram program, ILGenerator il)
    {
        _program = program;
        _il = il;
        _watch = [.. Enumerable.Range(0, Watchers).Select(_ => il.DeclareLocal(_methods.Vector))];
    }

    /// <summary>Compiles a chunk.</summary>
    public static LaneChunk Compile(LaneProgram program, int chunk)
    {
        var method = new DynamicMethod("Chunk" + chunk, typeof(void), [typeof(double*)], typeof(LaneEmitter).Module, skipVisibility: true);
        var emitter = new LaneEmitter(program, method.GetILGenerator());
        emitter.Emit(program.Chunks[chunk], program.Lost + chunk);
        return method.CreateDelegate<LaneChunk>();
    }

    private void Emit(LaneValue[] values, int lost)
    {
        foreach (var watcher in _watch)
        {
            Push(0);
            _il.Emit(OpCodes.Stloc, watcher);
        }

        foreach (var value in values)
        {
            _order = value.Order;
            Compute(value);
        }

        foreach (var watcher in _watch)
        {
            _il.Emit(OpCodes.Ldloc, watcher);
        }

        for (var i = 1; i < Watchers; i++)
        {
            Call("Add");
        }

        Store(lost);
        _il.Emit(OpCodes.Ret);
    }

    private void Compute(LaneValue value)
    {
        if (value.IsGuard)
        {
            Guard(value);
            return;
        }

        Result(value);
        _locals[value] = _il.DeclareLocal(_methods.Vector);
        _il.Emit(OpCodes.Stloc, _locals[value]);
        if (value.Slot >= 0)
        {
            _il.Emit(OpCodes.Ldloc, _locals[value]);
            Store(value.Slot);
        }
    }

    private void Result(LaneValue value)
    {
        var operands = value.Operands;
        switch (value.Code)
        {
            case LaneCode.Reciprocal:
                Push(1);
                Push(operands[0]);
                Call("Divide");
                break;
            case LaneCode.Quotient:
                Quotient(operands[0], operands[1], operands[2]);
                break;
            default:
                Step(value.Step, operands);
                break;
        }
    }

    // Each refinement takes what is left of the dividend, exactly, and adds its share; after the second the result is rounded as a division's.
    private void Quotient(LaneValue dividend, LaneValue divisor, LaneValue reciprocal)
    {
        var quotient = _il.DeclareLocal(_methods.Vector);
        Push(dividend);
        Push(reciprocal);
        Call("Multiply");
        for (var i = 0; i < 2; i++)
        {
            _il.Emit(OpCodes.Stloc, quotient);
            Push(divisor);
            Call("Negate");
            _il.Emit(OpCodes.Ldloc, quotient);
            Push(dividend);
            Call("FusedMultiplyAdd");
            Push(reciprocal);
            _il.Emit(OpCodes.Ldloc, quotient);
            Call("FusedMultiplyAdd");
        }
    }

    private void Step(StepCode code, LaneValue[] operands)
    {
        switch (code)
        {
            case StepCode.Power or StepCode.Round or StepCode.Logarithm or StepCode.Exponential:
                CallOut(code, operands);
                break;
            case StepCode.Select or StepCode.And or StepCode.Or or StepCode.Not:
                Logic(code, operands);
                break;
            case StepCode.Equal or StepCode.NotEqual or StepCode.Less or StepCode.LessOrEqual or StepCode.Greater or StepCode.GreaterOrEqual:
                Comparison(code, operands[0], operands[1]);
                break;
            default:
                Array.ForEach(operands, Push);
                Call(Primitive.Of(code).Vector ?? throw new ArgumentOutOfRangeException(nameof(code), code, "has no vector operation"));
                break;
        }
    }

    // What is equal is decided by that; of the rest one is the greater.
    private void Comparison(StepCode code, LaneValue a, LaneValue b)
    {
        AreEqual(a, b);
        if (code is StepCode.Equal or StepCode.NotEqual)
        {
            Choose(code == StepCode.Equal);
            return;
        }

        Push(code is StepCode.LessOrEqual or StepCode.GreaterOrEqual ? 1 : 0);
        Push(a);
        Push(b);
        Call(code is StepCode.Less or StepCode.LessOrEqual ? "LessThan" : "GreaterThan");
        Choose(true);
        Call("ConditionalSelect");
    }

    // As Core.Values.Comparison has it; nothing but 0 is equal to 0.
    private void AreEqual(LaneValue a, LaneValue b)
    {
        Push(a);
        Push(b);
        if (a is { IsConstant: true, Number: 0 } || b is { IsConstant: true, Number: 0 })
        {
            Call("Equals");
            return;
        }

        Call("Subtract");
        Call("Abs");
        Push(a);
        Call("Abs");
        Push(b);
        Call("Abs");
        Call("MinNative");
        Push(Core.Values.Comparison.Share);
        Call("Multiply");
        Push(Core.Values.Comparison.Most);
        Call("MinNative");
        Call("LessThanOrEqual");
    }

    private void Logic(StepCode code, LaneValue[] operands)
    {
        IsFalse(operands[0]);
        switch (code)
        {
            case StepCode.Not:
                Choose(true);
                return;
            case StepCode.And:
                Push(0);
                Truth(operands[1]);
                break;
            case StepCode.Or:
                Truth(operands[1]);
                Push(1);
                break;
            case StepCode.Select:
                Push(operands[2]);
                Push(operands[1]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(code), code, "is no logic");
        }

        Call("ConditionalSelect");
    }

    private void IsFalse(LaneValue value)
    {
        Push(value);
        Push(0);
        Call("Equals");
    }

    private void Truth(LaneValue value)
    {
        IsFalse(value);
        Choose(false);
    }

    // 1 where the mask on the stack is as wanted, otherwise 0.
    private void Choose(bool wanted)
    {
        Push(wanted ? 1 : 0);
        Push(wanted ? 0 : 1);
        Call("ConditionalSelect");
    }

    private void CallOut(StepCode code, LaneValue[] operands)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            Push(operands[i]);
            Store(_program.Scratch + i);
        }

        _il.Emit(OpCodes.Ldc_I4, (int)code);
        Address(_program.Scratch);
        _il.Emit(OpCodes.Ldc_I4, LaneProgram.VectorLanes);
        _il.Emit(OpCodes.Call, typeof(LaneMath).GetMethod(nameof(LaneMath.Apply))!);
        Address(_program.Scratch + 2);
        _il.Emit(OpCodes.Call, _methods.Load);
    }

    private void Guard(LaneValue guard)
    {
        var watcher = _watch[_nextWatcher++ % Watchers];
        if (guard.Code == LaneCode.FiniteGuard)
        {
            Push(guard.Operands[0]);
            Push(0);
            _il.Emit(OpCodes.Ldloc, watcher);
            Call("FusedMultiplyAdd");
        }
        else
        {
            Condition(guard);
            Push(0);
            Push(double.NaN);
            Call("ConditionalSelect");
            _il.Emit(OpCodes.Ldloc, watcher);
            Call("Add");
        }

        _il.Emit(OpCodes.Stloc, watcher);
    }

    private void Condition(LaneValue guard)
    {
        Push(guard.Operands[0]);
        switch (guard.Code)
        {
            case LaneCode.DivisorGuard:
                Call("Abs");
                Push(SharedDivisors.Greatest);
                Call("LessThanOrEqual");
                break;
            case LaneCode.PivotGuard:
                Call("Abs");
                Push(CircleBlock.LeastPivot);
                Call("GreaterThan");
                break;
            case LaneCode.CircleGuard:
                Push(guard.Operands[1]);
                Call("Subtract");
                Call("Abs");
                Push(guard.Operands[0]);
                Call("Abs");
                Push(1);
                Call("MaxNative");
                Push(CircleBlock.Tolerance);
                Call("Multiply");
                Call("LessThanOrEqual");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(guard), guard.Code, "watches over nothing");
        }
    }

    private void Push(LaneValue value)
    {
        if (value.IsConstant)
        {
            Push(value.Number);
        }
        else if (_locals.TryGetValue(value, out var local) && (value.Slot < 0 || _order - value.Order <= NearEnough))
        {
            _il.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            Address(value.Slot);
            _il.Emit(OpCodes.Call, _methods.Load);
        }
    }

    private void Push(double number)
    {
        _il.Emit(OpCodes.Ldc_R8, number);
        _il.Emit(OpCodes.Call, _methods.Create);
    }

    private void Store(int slot)
    {
        Address(slot);
        _il.Emit(OpCodes.Call, _methods.Store);
    }

    private void Address(int slot)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, slot * LaneProgram.Lanes * sizeof(double));
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Add);
    }

    private void Call(string name)
    {
        if (!_known.TryGetValue(name, out var method))
        {
            _known[name] = method = _methods[name];
        }

        _il.Emit(OpCodes.Call, method);
    }
}
