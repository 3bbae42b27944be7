namespace FinModel;

/// <summary>A file in memory whose writing and reading end early, by an exception, at whatever is next.</summary>
/// <param name="cancelled">Ends it.</param>
internal sealed class StoppableMemory(CancellationToken cancelled) : MemoryStream
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancelled.ThrowIfCancellationRequested();
        return base.Read(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        cancelled.ThrowIfCancellationRequested();
        return base.Read(buffer);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        cancelled.ThrowIfCancellationRequested();
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancelled.ThrowIfCancellationRequested();
        base.Write(buffer);
    }
}
