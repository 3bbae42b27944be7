namespace FinModel.Tests.Cli;

/// <summary>A place that takes nothing, as <c>/dev/full</c> does.</summary>
internal sealed class FullStream : Stream
{
    private bool _isFull = true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_isFull)
        {
            throw new IOException("No space left on device");
        }
    }

    // What is left in a writer's buffer when it is disposed has nowhere to go.
    protected override void Dispose(bool disposing)
    {
        _isFull = false;
        base.Dispose(disposing);
    }
}
