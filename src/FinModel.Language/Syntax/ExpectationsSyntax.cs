using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>consensus "consensus.csv"</c>, <c>guidance "guidance.csv"</c>: what others expect of the model's lines.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsGuidance">Whether it is what the company says, and not what the market expects.</param>
/// <param name="File">The file.</param>
public sealed record ExpectationsSyntax(SourceSpan Span, bool IsGuidance, Identifier File) : DeclarationSyntax(Span)
{
    /// <summary>The sheet of the workbook that it is; null for another file, or a workbook's only sheet.</summary>
    public Identifier? Sheet { get; init; }

    /// <summary>Columns that it says nobody is to take.</summary>
    public IReadOnlyList<IgnoreSyntax> Ignored { get; init; } = [];
}
