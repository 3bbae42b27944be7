using FinModel.Core.Units;

namespace FinModel.Compiler.Symbols;

/// <summary>The unit words of the language that are no base units of their own.</summary>
internal static class UnitNames
{
    public const string Local = "local";

    public const string Money = "money";

    public static Unit LocalUnit { get; } = Unit.Base(Local);
}
