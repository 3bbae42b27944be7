using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace FinModel.Evaluation.Batches;

/// <summary>The vector operations of this machine's width, for compiled code to call.</summary>
[RequiresDynamicCode(Why)]
[RequiresUnreferencedCode(Why)]
internal sealed class LaneMethods
{
    /// <summary>Why a program that was compiled ahead of time cannot have this.</summary>
    public const string Why = "Vector operations are found by name and called from code that is made while running.";

    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static;

    private readonly Type _operations;

    private LaneMethods(Type operations, Type vector)
    {
        _operations = operations;
        Vector = vector;
    }

    /// <summary>The widest vectors that this machine computes with.</summary>
    public static LaneMethods Widest { get; } = LaneProgram.VectorLanes switch
    {
        8 => new LaneMethods(typeof(Vector512), typeof(Vector512<double>)),
        4 => new LaneMethods(typeof(Vector256), typeof(Vector256<double>)),
        _ => new LaneMethods(typeof(Vector128), typeof(Vector128<double>)),
    };

    /// <summary>The vector of doubles.</summary>
    public Type Vector { get; }

    /// <summary>An operation on vectors of doubles.</summary>
    public MethodInfo this[string name] => _operations.GetMethods(Public)
        .Where(m => m.Name == name)
        .Select(Closed)
        .First(m => m is not null && Array.TrueForAll(m.GetParameters(), p => p.ParameterType == Vector))!;

    /// <summary>Makes a vector of one number.</summary>
    public MethodInfo Create => _operations.GetMethod("Create", Public, [typeof(double)])!;

    /// <summary>Reads a vector from memory.</summary>
    public MethodInfo Load => Closed(Array.Find(_operations.GetMethods(Public), m => m.Name == "Load")!)!;

    /// <summary>Writes a vector to memory.</summary>
    public MethodInfo Store => _operations.GetMethods(Public)
        .Where(m => m.Name == "Store")
        .Select(Closed)
        .First(m => m is not null && m.GetParameters()[0].ParameterType == Vector)!;

    private static MethodInfo? Closed(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition)
        {
            return method;
        }

        return method.GetGenericArguments().Length == 1 ? method.MakeGenericMethod(typeof(double)) : null;
    }
}
