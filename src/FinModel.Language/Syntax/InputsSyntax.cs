using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>inputs "inputs.csv"</c>.</summary>
public sealed record InputsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span)
{
    /// <summary>What it says that nobody is to take.</summary>
    public IReadOnlyList<IgnoreSyntax> Ignored { get; init; } = [];
}
