using FinModel.Core.Text;

namespace FinModel.Core.Tables;

/// <summary>A cell of a CSV file: its text, quotes taken off, and where it stands.</summary>
public sealed record TableCell(string Text, SourceSpan Span)
{
    /// <summary>Whether nothing stands there.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>What was typed there: where a file's decimals stand behind commas, its numbers were turned for reading.</summary>
    public string Typed => Text.Length == Span.Length ? Span.Text : Text;

    /// <summary>Whether no figure is printed there: nothing at all, or a mark that says so.</summary>
    public bool HasNoFigure => BlankMark.Is(Text);
}
