using System.Reflection;
using System.Reflection.Emit;

namespace FinModel.Tests.Architecture;

/// <summary>The compiled code of methods, instruction by instruction.</summary>
internal static class CompiledCode
{
    public const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> ByValue =
        typeof(OpCodes).GetFields().Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value);

    /// <summary>The methods and constructors of an assembly.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes().SelectMany(Methods);

    /// <summary>The methods and constructors that a type declares.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    /// <summary>The instructions of a method; none of one without code.</summary>
    public static IEnumerable<Instruction> Read(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var offset = at;
            short value = code[at++];
            var operation = ByValue[value == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : value];
            var size = Size(operation.OperandType, code, at);
            yield return new Instruction(offset, operation, Member(method, operation.OperandType, code, at), Text(method, operation.OperandType, code, at),
                Number(operation, code, at))
            {
                Targets = Targets(operation.OperandType, code, at, at + size),
            };
            at += size;
        }
    }

    private static int Size(OperandType kind, byte[] code, int at) => kind switch
    {
        OperandType.InlineNone => 0,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static MemberInfo? Member(MethodBase method, OperandType kind, byte[] code, int at) =>
        kind is not (OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok) ? null
        : method.Module.ResolveMember(
            BitConverter.ToInt32(code, at), method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static string? Text(MethodBase method, OperandType kind, byte[] code, int at) =>
        kind == OperandType.InlineString ? method.Module.ResolveString(BitConverter.ToInt32(code, at)) : null;

    private static int? Number(OpCode operation, byte[] code, int at) => operation switch
    {
        { OperandType: OperandType.InlineI } => BitConverter.ToInt32(code, at),
        { OperandType: OperandType.ShortInlineI } => (sbyte)code[at],
        { Name: ['l', 'd', 'c', '.', 'i', '4', '.', var digit and >= '0' and <= '9'] } => digit - '0',
        _ => null,
    };

    private static IReadOnlyList<int> Targets(OperandType kind, byte[] code, int at, int next) => kind switch
    {
        OperandType.ShortInlineBrTarget => [next + (sbyte)code[at]],
        OperandType.InlineBrTarget => [next + BitConverter.ToInt32(code, at)],
        OperandType.InlineSwitch => [.. Enumerable.Range(1, BitConverter.ToInt32(code, at)).Select(i => next + BitConverter.ToInt32(code, at + (4 * i)))],
        _ => [],
    };
}

/// <summary>An instruction: where it stands, what it does, and what it is given.</summary>
internal sealed record Instruction(int Offset, OpCode Operation, MemberInfo? Member, string? Text, int? Number)
{
    /// <summary>Where it may lead besides the next one.</summary>
    public IReadOnlyList<int> Targets { get; init; } = [];
}
