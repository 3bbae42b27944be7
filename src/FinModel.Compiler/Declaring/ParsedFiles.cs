using System.Runtime.CompilerServices;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Trees by their texts: a text that is compiled again, as a library is for every model, is read once. A tree is kept for as long as its
/// text.</summary>
internal static class ParsedFiles
{
    private static readonly ConditionalWeakTable<SourceText, ParsedFile> Known = new();

    /// <summary>The tree of a text; what is wrong with it is added to <paramref name="diagnostics"/> each time.</summary>
    public static FileSyntax Of(SourceText source, List<Diagnostic> diagnostics)
    {
        var file = Known.GetValue(source, Parse);
        diagnostics.AddRange(file.Diagnostics);
        return file.Syntax;
    }

    private static ParsedFile Parse(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        return new ParsedFile(Parser.ParseFile(source, diagnostics), diagnostics);
    }

    private sealed record ParsedFile(FileSyntax Syntax, IReadOnlyList<Diagnostic> Diagnostics);
}
