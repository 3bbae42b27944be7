using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Parsing;

namespace FinModel.Language.Formatting;

/// <summary>
/// Lays out a <c>.fin</c> file: two spaces for each level, columns of a block under each other, at most one empty row, blocks of the same rules as
/// one. It moves tokens and
/// never changes one, and keeps every comment, so the result means the same.
/// </summary>
public static class Formatter
{
    /// <summary>The text laid out, or null, with diagnostics added, when it has a syntax error.</summary>
    public static string? Format(SourceText source, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        Parser.ParseFile(source, found);
        diagnostics.AddRange(found);
        return found.Exists(d => d.Severity == Severity.Error) ? null : Print(Lexer.Read(source, []));
    }

    private static string Print(IReadOnlyList<SourceLine> lines)
    {
        var layouts = SharedRules.PutTogether(Outline.Read(lines));
        Columns.Align(layouts);
        var text = new StringBuilder();
        foreach (var layout in layouts)
        {
            text.Append(layout.Line.BlankBefore && text.Length > 0 ? "\n" : "");
            layout.Print(text);
        }

        return text.ToString();
    }
}
