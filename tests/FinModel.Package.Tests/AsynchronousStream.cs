namespace FinModel.Package.Tests;

/// <summary>A stream as a web server has it: whoever writes or reads without awaiting is refused.</summary>
internal sealed class AsynchronousStream : MemoryStream
{
    public AsynchronousStream()
    {
    }

    public AsynchronousStream(byte[] content)
        : base(content, 0, content.Length, writable: false, publiclyVisible: true)
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("synchronous");

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous");

    public override int Read(Span<byte> buffer) => throw new InvalidOperationException("synchronous");

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        SetLength(Length + buffer.Length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var some = (int)Math.Min(buffer.Length, Length - Position);
        GetBuffer().AsSpan((int)Position, some).CopyTo(buffer.Span);
        Position += some;
        return some;
    }
}
