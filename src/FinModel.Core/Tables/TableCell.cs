using FinModel.Core.Text;

namespace FinModel.Core.Tables;

/// <summary>A cell of a CSV file: its text, quotes taken off, and where it stands.</summary>
public sealed record TableCell(string Text, SourceSpan Span)
{
    /// <summary>Whether nothing is printed there.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
