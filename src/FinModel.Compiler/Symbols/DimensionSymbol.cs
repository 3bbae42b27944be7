using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A dimension and its members.</summary>
internal sealed record DimensionSymbol(string Name, LabelSyntax Label, IReadOnlyList<MemberSymbol> Members, SourceSpan Span)
{
    private readonly Dictionary<string, MemberSymbol> _byName = Members.ToDictionary(m => m.Name, StringComparer.Ordinal);

    public bool HasCurrencies { get; } = Members.Any(m => m.Currency is not null);

    public MemberSymbol? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>A member of a dimension.</summary>
internal sealed record MemberSymbol(string Name, LabelSyntax Label, int Index, string? Currency, SourceSpan Span);
