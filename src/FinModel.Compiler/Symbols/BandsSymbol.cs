using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A scale of named bands, thresholds as numbers.</summary>
internal sealed record BandsSymbol(string Name, LabelSyntax Label, IReadOnlyList<BandSymbol> Bands, SourceSpan Span);
