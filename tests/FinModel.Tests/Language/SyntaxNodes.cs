using FinModel.Language.Syntax;

namespace FinModel.Tests.Language;

/// <summary>The nodes of a formula.</summary>
internal static class SyntaxNodes
{
    /// <summary>A node and everything below it, each before its parts.</summary>
    public static IEnumerable<ExpressionSyntax> All(ExpressionSyntax node) => PartsOf(node).SelectMany(All).Prepend(node);

    public static IReadOnlyList<ExpressionSyntax> PartsOf(ExpressionSyntax node) => node switch
    {
        IndexSyntax index => [index.Target],
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        CallSyntax call => call.Arguments,
        _ => [],
    };
}
