using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Evaluation.Programs;

/// <summary>Compiled steps: they read and write slots, of which the first is handed over.</summary>
/// <returns>Zero; not a number when some result is not finite, so that the steps must be interpreted instead.</returns>
internal delegate double StepMethod(ref double slots);

/// <summary>
/// Compiles steps to machine code that does what the interpreter does, each operation in its turn; what the interpreter spends on finding out which operation
/// is next, and on looking at each result, is saved. Worth it for who runs thousands of scenarios one by one.
/// </summary>
[RequiresDynamicCode(Why)]
internal sealed class StepCompiler
{
    /// <summary>Why a program that was compiled ahead of time cannot have this.</summary>
    public const string Why = "Steps are compiled while running.";

    // The just-in-time compiler's own time grows faster than the length of a method.
    private const int Longest = 150;

    // A result used soon is still in a register.
    private const int NearEnough = 24;

    // One sum of all that is watched would have to wait for each of its terms.
    private const int Watchers = 4;

    private readonly ILGenerator _il;
    private readonly bool[] _isPassedOn;
    private readonly bool[] _isKept;
    private readonly LocalBuilder[] _lost;
    private int _watched;
    private readonly Dictionary<int, (LocalBuilder Value, int Order)> _results = [];

    private StepCompiler(ILGenerator il, bool[] isPassedOn, bool[] isKept)
    {
        _il = il;
        _isKept = isKept;
        _isPassedOn = isPassedOn;
        _lost = [.. Enumerable.Range(0, Watchers).Select(_ => il.DeclareLocal(typeof(double)))];
    }

    /// <summary>The steps as methods, to be called in order.</summary>
    /// <param name="parts">The parts of a program.</param>
    /// <param name="isKept">By slot: whether its value is asked for afterwards. What only the steps themselves ask for is added.</param>
    /// <returns>The methods of each part.</returns>
    public static StepMethod[][] Compile(IReadOnlyList<ReadOnlyMemory<Step>> parts, bool[] isKept)
    {
        KeepWhatIsReadLate(parts, isKept);
        return [.. parts.Select(part => Compile(part, isKept))];
    }

    private static StepMethod[] Compile(ReadOnlyMemory<Step> steps, bool[] isKept)
    {
        var isPassedOn = PassedOn(steps.Span, isKept.Length);
        var methods = new StepMethod[(steps.Length + Longest - 1) / Longest];
        for (var i = 0; i < methods.Length; i++)
        {
            var part = steps.Span.Slice(i * Longest, Math.Min(Longest, steps.Length - (i * Longest)));
            var method = new DynamicMethod("Steps" + i, typeof(double), [typeof(double).MakeByRefType()], typeof(StepCompiler).Module, skipVisibility: true);
            new StepCompiler(method.GetILGenerator(), isPassedOn, isKept).Emit(part);
            methods[i] = method.CreateDelegate<StepMethod>();
        }

        return methods;
    }

    // Another method, or a step far behind, reads from the slot.
    private static void KeepWhatIsReadLate(IReadOnlyList<ReadOnlyMemory<Step>> parts, bool[] isKept)
    {
        var made = new Dictionary<int, (int Part, int Order)>();
        for (var part = 0; part < parts.Count; part++)
        {
            for (var order = 0; order < parts[part].Length; order++)
            {
                var step = parts[part].Span[order];
                foreach (var slot in (ReadOnlySpan<int>)[step.A, step.B, step.C])
                {
                    isKept[slot] |= made.TryGetValue(slot, out var at) && (at.Part != part || at.Order / Longest != order / Longest || order - at.Order > NearEnough);
                }

                made[step.Target] = (part, order);
            }
        }
    }

    private void Emit(ReadOnlySpan<Step> steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var result = _il.DeclareLocal(typeof(double));
            Compute(steps[i], i);
            _il.Emit(OpCodes.Stloc, result);
            if (_isKept[steps[i].Target])
            {
                Address(steps[i].Target);
                _il.Emit(OpCodes.Ldloc, result);
                _il.Emit(OpCodes.Stind_R8);
            }

            if (!_isPassedOn[steps[i].Target])
            {
                Watch(result);
            }

            _results[steps[i].Target] = (result, i);
        }

        _il.Emit(OpCodes.Ldloc, _lost[0]);
        foreach (var lost in _lost.AsSpan(1))
        {
            _il.Emit(OpCodes.Ldloc, lost);
            _il.Emit(OpCodes.Add);
        }

        _il.Emit(OpCodes.Ret);
    }

    // Arithmetic hands on what is not finite, except from below a fraction, and a choice what it chooses: such results need no look of their own.
    private static bool[] PassedOn(ReadOnlySpan<Step> steps, int slots)
    {
        var isPassedOn = new bool[slots];
        foreach (var step in steps)
        {
            var isArithmetic = step.Code is StepCode.Add or StepCode.Subtract or StepCode.Multiply;
            isPassedOn[step.A] |= isArithmetic || step.Code is StepCode.Divide or StepCode.Negate or StepCode.Copy;
            isPassedOn[step.B] |= isArithmetic || step.Code == StepCode.Select;
            isPassedOn[step.C] |= step.Code == StepCode.Select;
        }

        return isPassedOn;
    }

    private void Compute(Step step, int order)
    {
        var primitive = Primitive.Of(step.Code);
        var operands = primitive.Plain is null ? 3 : primitive.Operands;
        foreach (var slot in ((ReadOnlySpan<int>)[step.A, step.B, step.C])[..operands])
        {
            Push(slot, order);
        }

        if (primitive.Plain is { } plain)
        {
            _il.Emit(plain);
        }
        else
        {
            _il.Emit(OpCodes.Call, typeof(Scalars).GetMethod(step.Code.ToString())!);
        }
    }

    // Zero times what is not finite is not a number, and stays one.
    private void Watch(LocalBuilder result)
    {
        var lost = _lost[_watched++ % Watchers];
        _il.Emit(OpCodes.Ldloc, lost);
        _il.Emit(OpCodes.Ldloc, result);
        _il.Emit(OpCodes.Ldc_R8, 0.0);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, lost);
    }

    private void Push(int slot, int order)
    {
        if (_results.TryGetValue(slot, out var result) && order - result.Order <= NearEnough)
        {
            _il.Emit(OpCodes.Ldloc, result.Value);
            return;
        }

        Address(slot);
        _il.Emit(OpCodes.Ldind_R8);
    }

    private void Address(int slot)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, slot * sizeof(double));
        _il.Emit(OpCodes.Add);
    }
}
