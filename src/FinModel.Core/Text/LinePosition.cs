namespace FinModel.Core.Text;

/// <summary>A place in a text, line and column counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}
