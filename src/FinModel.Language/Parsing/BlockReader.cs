using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;

namespace FinModel.Language.Parsing;

/// <summary>A declaration being read: its own line, and the lines under it.</summary>
internal sealed class BlockReader(Block block, List<Diagnostic> diagnostics)
{
    private bool _isDamaged;
    private bool _hasReadClauses;

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
        _hasReadClauses = true;
        foreach (var child in block.Children)
        {
            var reader = new BlockReader(child, diagnostics);
            var clause = parse(reader);
            reader.End();
            _isDamaged |= reader.IsDamaged;
            if (clause is not null && !reader.Line.HasFailed)
            {
                clauses.Add(clause);
            }
        }

        return clauses;
    }

    /// <summary>Reports what is left over on the line, and lines indented under it where none belong.</summary>
    public void End()
    {
        Line.End();
        foreach (var child in _hasReadClauses || Line.HasFailed ? [] : block.Children)
        {
            _isDamaged = true;
            diagnostics.Add(SyntaxDiagnostics.Orphan(child.Line.Tokens[0].Span));
        }
    }

    /// <summary>Reports a clause that this declaration does not have.</summary>
    public void UnknownClause(Phrase owner, Phrase allowed)
    {
        var token = Line.Current;
        Line.Fail(SyntaxDiagnostics.UnknownClause(token.Span, token.Span.Text, owner, allowed));
    }

    private static SourceLine LastLine(Block block) => block.Children.Count == 0 ? block.Line : LastLine(block.Children[^1]);
}
