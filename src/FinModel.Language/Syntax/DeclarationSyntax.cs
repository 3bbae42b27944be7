using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What begins at the left margin, with everything indented under it.</summary>
public abstract record DeclarationSyntax(SourceSpan Span)
{
    /// <summary>Whether a part of it could not be read: what then seems to be missing has been reported, and nothing is to be said about it again.</summary>
    public bool IsDamaged { get; init; }
}
