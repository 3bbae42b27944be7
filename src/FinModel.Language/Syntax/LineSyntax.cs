using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>line</c> or <c>input</c>.</summary>
public sealed record LineSyntax(
    SourceSpan Span,
    bool IsInput,
    Identifier Name,
    Identifier? Dimension,
    TypeSyntax? Type,
    LabelSyntax Label,
    IReadOnlyList<HintSyntax> Hints,
    IReadOnlyList<RuleSyntax> Rules,
    DefaultValueSyntax? Default,
    string? Note) : DeclarationSyntax(Span)
{
    /// <summary>The groups that it says it is in.</summary>
    public IReadOnlyList<Identifier> Groups { get; init; } = [];
}
