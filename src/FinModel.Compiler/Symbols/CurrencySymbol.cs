using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A currency, and the name of the line that converts it into the reporting currency.</summary>
internal sealed record CurrencySymbol(Identifier Code, Identifier? Rate);
