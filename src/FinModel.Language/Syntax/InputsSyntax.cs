using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>inputs "inputs.csv"</c>.</summary>
public sealed record InputsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span)
{
    /// <summary>The sheet of the workbook that it is; null for another file, or a workbook's only sheet.</summary>
    public Identifier? Sheet { get; init; }

    /// <summary>What it says that nobody is to take.</summary>
    public IReadOnlyList<IgnoreSyntax> Ignored { get; init; } = [];
}
