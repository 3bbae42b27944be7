using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>The value an input has unless a file gives another, with its source.</summary>
public sealed record DefaultValueSyntax(SourceSpan Span, ExpressionSyntax Value, Identifier? Source, string? Note);
