using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A name as written, and where.</summary>
public sealed record Identifier(string Name, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
