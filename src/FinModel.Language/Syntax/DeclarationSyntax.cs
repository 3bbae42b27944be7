using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What begins at the left margin, with everything indented under it.</summary>
public abstract record DeclarationSyntax(SourceSpan Span);
