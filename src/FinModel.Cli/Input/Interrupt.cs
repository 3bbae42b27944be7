namespace FinModel.Cli.Input;

/// <summary>Ctrl-C, while it is listened to.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Listens.</summary>
    public Interrupt() => Console.CancelKeyPress += Stop;

    /// <summary>Ends what it is given to.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was pressed.</summary>
    public bool IsRequested => _source.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= Stop;
        _source.Dispose();
    }

    private void Stop(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        _source.Cancel();
    }
}
