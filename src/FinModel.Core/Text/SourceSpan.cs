namespace FinModel.Core.Text;

/// <summary>A run of characters of a source; what every syntax node, symbol and data cell says of where it came from.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Line and column of the first character.</summary>
    public LinePosition Position => Source.PositionOf(Start);

    /// <summary>The characters themselves.</summary>
    public string Text => Source.Content.Substring(Start, Length);

    /// <summary>From the start of this span to the end of another in the same source.</summary>
    public SourceSpan To(SourceSpan last) => this with { Length = Math.Max(Length, last.End - Start) };

    /// <inheritdoc/>
    public bool Equals(SourceSpan other) => ReferenceEquals(Source, other.Source) && Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override int GetHashCode() => (Start * 397) ^ Length;

    /// <summary><c>path:line:column</c>, as editors understand it; of a sheet <c>path:sheet!cell</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Source.PlaceOf(Start)}";
}
