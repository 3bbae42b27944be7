using System.Reflection;
using System.Runtime.Intrinsics;

namespace FinModel.Evaluation.Batches;

/// <summary>The vector operations of this machine's width, for compiled code to call.</summary>
internal sealed class LaneMethods
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static;

    private readonly Type _operations;

    private LaneMethods(Type operations, Type generic, int lanes)
    {
        _operations = operations;
        Vector = generic.MakeGenericType(typeof(double));
        Lanes = lanes;
    }

    /// <summary>The widest vectors that this machine computes with.</summary>
    public static LaneMethods Widest { get; } = Vector512.IsHardwareAccelerated
        ? new LaneMethods(typeof(Vector512), typeof(Vector512<>), 8)
        : Vector256.IsHardwareAccelerated ? new LaneMethods(typeof(Vector256), typeof(Vector256<>), 4) : new LaneMethods(typeof(Vector128), typeof(Vector128<>), 2);

    /// <summary>The vector of doubles.</summary>
    public Type Vector { get; }

    /// <summary>How many doubles it holds.</summary>
    public int Lanes { get; }

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
