using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A band of a scale; no threshold where it takes what is left.</summary>
internal sealed record BandSymbol(BandSyntax Syntax, double? Threshold);
