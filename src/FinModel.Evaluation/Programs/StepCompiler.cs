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
    private readonly bool[] _isTruth;
    private readonly Dictionary<int, Result> _results = [];

    private StepCompiler(ILGenerator il, bool[] isTruth, bool[] isLookedAt, bool[] isKept)
    {
        _il = il;
        _isTruth = isTruth;
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
        var isTruth = Truths(steps.Span, isKept.Length);
        var methods = new StepMethod[(steps.Length + Longest - 1) / Longest];
        for (var i = 0; i < methods.Length; i++)
        {
            var part = steps.Span.Slice(i * Longest, Math.Min(Longest, steps.Length - (i * Longest)));
            var method = new DynamicMethod("Steps" + i, typeof(void), [typeof(double).MakeByRefType()], typeof(StepCompiler).Module, skipVisibility: true);
            new StepCompiler(method.GetILGenerator(), isTruth, isLookedAt, isKept).Emit(part);
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
            var (target, plain) = (steps[i].Target, _il.DeclareLocal(typeof(double)));
            Compute(steps[i], i);
            _il.Emit(OpCodes.Stloc, plain);
            var confined = !_isTruth[target] && (_isKept[target] || _isLookedAt[target]) ? Confined(plain) : plain;
            if (_isKept[target])
            {
                Address(target);
                _il.Emit(OpCodes.Ldloc, confined);
                _il.Emit(OpCodes.Stind_R8);
            }

            _results[target] = new Result(plain, confined, i);
        }

        _il.Emit(OpCodes.Ret);
    }

    // Whoever else takes part in an operation must see that what is not finite is no number.
    private static bool[] LookedAt(ReadOnlySpan<Step> steps, int slots)
    {
        var isLookedAt = new bool[slots];
        foreach (var step in steps)
        {
            var operands = Primitive.Of(step.Code).Operands;
            isLookedAt[step.A] |= !HandsOn(step.Code, 0);
            isLookedAt[step.B] |= operands > 1 && !HandsOn(step.Code, 1);
            isLookedAt[step.C] |= operands > 2;
        }

        return isLookedAt;
    }

    // Sums, products and what is above a fraction hand on what is not finite, or lose it as the interpreter does.
    private static bool HandsOn(StepCode code, int operand) => code switch
    {
        StepCode.Add or StepCode.Subtract or StepCode.Multiply or StepCode.Negate => true,
        StepCode.Divide => operand == 0,
        _ => false,
    };

    // By slot, whether it holds 1, 0 or no number.
    private static bool[] Truths(ReadOnlySpan<Step> steps, int slots)
    {
        var isTruth = new bool[slots];
        foreach (var step in steps)
        {
            isTruth[step.Target] = step.Code is >= StepCode.Equal and <= StepCode.Not;
        }

        return isTruth;
    }

    private void Compute(in Step step, int order)
    {
        if (step.Code is StepCode.And or StepCode.Or or StepCode.Not && _isTruth[step.A] && (_isTruth[step.B] || step.Code == StepCode.Not))
        {
            Truth(step, order);
            return;
        }

        var primitive = Primitive.Of(step.Code);
        Push(step.A, order, HandsOn(step.Code, 0));
        if (primitive.Plain is null || primitive.Operands > 1)
        {
            Push(step.B, order, HandsOn(step.Code, 1));
        }

        if (primitive.Plain is { } plain)
        {
            _il.Emit(plain);
        }
        else
        {
            Push(step.C, order, false);
            _il.Emit(OpCodes.Call, typeof(Scalars).GetMethod(step.Code.ToString())!);
        }
    }

    // Of truths, both are their product, either is their sum less their product, and not is what is left to one; no number stays none.
    private void Truth(in Step step, int order)
    {
        if (step.Code == StepCode.Not)
        {
            _il.Emit(OpCodes.Ldc_R8, 1.0);
            Push(step.A, order, false);
            _il.Emit(OpCodes.Sub);
            return;
        }

        if (step.Code == StepCode.Or)
        {
            Push(step.A, order, false);
            Push(step.B, order, false);
            _il.Emit(OpCodes.Add);
        }

        Push(step.A, order, false);
        Push(step.B, order, false);
        _il.Emit(OpCodes.Mul);
        if (step.Code == StepCode.Or)
        {
            _il.Emit(OpCodes.Sub);
        }
    }

    // Times nothing, what is not finite is no number; a number and nothing is itself, whatever the sign of a zero.
    private LocalBuilder Confined(LocalBuilder plain)
    {
        var confined = _il.DeclareLocal(typeof(double));
        _il.Emit(OpCodes.Ldloc, plain);
        _il.Emit(OpCodes.Ldc_R8, 0.0);
        _il.Emit(OpCodes.Ldloc, plain);
        _il.Emit(OpCodes.Call, typeof(Math).GetMethod(nameof(Math.FusedMultiplyAdd))!);
        _il.Emit(OpCodes.Stloc, confined);
        return confined;
    }

    private void Push(int slot, int order, bool handsOn)
    {
        if (_results.TryGetValue(slot, out var result) && order - result.Order <= NearEnough)
        {
            _il.Emit(OpCodes.Ldloc, handsOn ? result.Plain : result.Confined);
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

    /// <summary>What a step came to.</summary>
    /// <param name="Plain">As the operation gave it.</param>
    /// <param name="Confined">The same, with no number in the place of what is not finite; where nobody looks, as it is.</param>
    /// <param name="Order">The step's place.</param>
    private readonly record struct Result(LocalBuilder Plain, LocalBuilder Confined, int Order);
}
