using FinModel.Core.Text;

namespace FinModel.Compiler.Symbols;

/// <summary>Lines that are added up under one name.</summary>
internal sealed record GroupSymbol(string Name, SourceSpan Span)
{
    /// <summary>The lines, in the order in which they came to it.</summary>
    public List<LineSymbol> Lines { get; } = [];
}
