using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;

namespace FinModel.Language.Parsing;

/// <summary>A declaration being read: its own line, and the lines under it.</summary>
internal sealed class BlockReader(Block block, List<Diagnostic> diagnostics)
{
    private bool _isDamaged;

    /// <summary>The declaration's own line.</summary>
    public LineCursor Line { get; } = new(block.Line, diagnostics);

    /// <summary>From the first token of the declaration to the last of its clauses.</summary>
    public SourceSpan Span => block.Line.Span.To(LastLine(block).Span);

    /// <summary>Whether anything of it could not be read.</summary>
    public bool IsDamaged => Line.HasFailed || _isDamaged;

    /// <summary>Reads every indented line with one parser and checks that nothing is left over on it.</summary>
    public List<T> Clauses<T>(Func<BlockReader, T?> parse)
        where T : class
    {
        var clauses = new List<T>();
        foreach (var child in block.Children)
        {
            var reader = new BlockReader(child, diagnostics);
            var clause = parse(reader);
            reader.Line.End();
            _isDamaged |= reader.IsDamaged;
            if (clause is not null && !reader.Line.HasFailed)
            {
                clauses.Add(clause);
            }
        }

        return clauses;
    }

    /// <summary>Reports indented lines where none belong.</summary>
    public void NoClauses(string owner) => Clauses<object>(reader =>
    {
        reader.UnknownClause(owner, "nothing");
        return null;
    });

    /// <summary>Reports a clause that this declaration does not have.</summary>
    public void UnknownClause(string owner, string allowed)
    {
        var token = Line.Current;
        Line.Fail(SyntaxDiagnostics.UnknownClause(token.Span, token.Span.Text, owner, allowed));
    }

    private static SourceLine LastLine(Block block) => block.Children.Count == 0 ? block.Line : LastLine(block.Children[^1]);
}
