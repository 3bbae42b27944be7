using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Evaluation.Programs;

/// <summary>Compiled steps: they read and write slots, of which the first is handed over.</summary>
internal delegate void StepMethod(ref double slots);

/// <summary>
/// Compiles steps to machine code that does what the interpreter does, each operation in its turn; what the interpreter spends on finding out which operation
/// is next, and on looking at most results, is saved. Worth it for who runs thousands of scenarios one by one.
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

    private readonly ILGenerator _il;
    private readonly bool[] _isLookedAt;
    private readonly bool[] _isKept;
    private readonly Dictionary<int, (LocalBuilder Value, int Order)> _results = [];

    private StepCompiler(ILGenerator il, bool[] isLookedAt, bool[] isKept)
    {
        _il = il;
        _isKept = isKept;
        _isLookedAt = isLookedAt;
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
        var isLookedAt = LookedAt(steps.Span, isKept.Length);
        var methods = new StepMethod[(steps.Length + Longest - 1) / Longest];
        for (var i = 0; i < methods.Length; i++)
        {
            var part = steps.Span.Slice(i * Longest, Math.Min(Longest, steps.Length - (i * Longest)));
            var method = new DynamicMethod("Steps" + i, typeof(void), [typeof(double).MakeByRefType()], typeof(StepCompiler).Module, skipVisibility: true);
            new StepCompiler(method.GetILGenerator(), isLookedAt, isKept).Emit(part);
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
                    isKept[slot] |= made.TryGetValue(slot, out var at)
                        && (at.Part != part || at.Order / Longest != order / Longest || order - at.Order > NearEnough);
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
            if (!IsTruth(steps[i].Code) && (_isKept[steps[i].Target] || _isLookedAt[steps[i].Target]))
            {
                Confine(result);
            }

            if (_isKept[steps[i].Target])
            {
                Address(steps[i].Target);
                _il.Emit(OpCodes.Ldloc, result);
                _il.Emit(OpCodes.Stind_R8);
            }

            _results[steps[i].Target] = (result, i);
        }

        _il.Emit(OpCodes.Ret);
    }

    // Sums, products and what is above a fraction hand on what is not finite, or lose it as the interpreter does; everything else must see that it is
    // no number.
    private static bool[] LookedAt(ReadOnlySpan<Step> steps, int slots)
    {
        var isLookedAt = new bool[slots];
        foreach (var step in steps)
        {
            var operands = Primitive.Of(step.Code).Operands;
            var handsOn = step.Code is StepCode.Add or StepCode.Subtract or StepCode.Multiply;
            isLookedAt[step.A] |= !handsOn && step.Code != StepCode.Divide;
            isLookedAt[step.B] |= !handsOn && operands > 1;
            isLookedAt[step.C] |= operands > 2;
        }

        return isLookedAt;
    }

    private static bool IsTruth(StepCode code) => code is >= StepCode.Equal and <= StepCode.Not;

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

    // What is not finite, less itself, is no number; a number less nothing is itself, whatever the sign of a zero.
    private void Confine(LocalBuilder result)
    {
        _il.Emit(OpCodes.Ldloc, result);
        _il.Emit(OpCodes.Ldloc, result);
        _il.Emit(OpCodes.Ldloc, result);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, result);
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
