using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A parsed <c>.fin</c> file: whatever could be read of it.</summary>
public sealed record FileSyntax(SourceText Source, IReadOnlyList<DeclarationSyntax> Declarations);
