namespace FinModel;

/// <summary>A file in memory whose writing ends early, by an exception, at whatever is written next.</summary>
/// <param name="cancelled">Ends it.</param>
internal sealed class StoppableMemory(CancellationToken cancelled) : MemoryStream
{
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
