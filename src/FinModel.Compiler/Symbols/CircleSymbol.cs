using FinModel.Core.Text;

namespace FinModel.Compiler.Symbols;

/// <summary>A line declared to cut a circle, and where that is said.</summary>
internal sealed record CircleSymbol(LineSymbol Line, SourceSpan Span);
