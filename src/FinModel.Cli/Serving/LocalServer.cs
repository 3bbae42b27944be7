using System.Net;
using System.Net.Sockets;

namespace FinModel.Cli.Serving;

/// <summary>Serves a site to this machine alone: the page, and a stream of what becomes of the model. It reads no path of the disk and writes
/// nothing.</summary>
internal sealed class LocalServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly Site _site;

    /// <summary>Listens on a port of the loopback; 0 is any that is free.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public LocalServer(Site site, int port)
    {
        _site = site;
        _listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"port {port} cannot be listened on: {e.Message}", e);
        }
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers until it is cancelled.</summary>
    public async Task Run(CancellationToken cancelled)
    {
        while (!cancelled.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(cancelled);
            _ = Attend(client, cancelled);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    // A browser that goes away in the middle is nobody's mistake.
    private async Task Attend(TcpClient client, CancellationToken cancelled)
    {
        using (client)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
                patience.CancelAfter(Patience);
                var stream = client.GetStream();
                await Reply(await Request.Read(stream, patience.Token), stream, cancelled);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // Nobody is there to be told.
            }
        }
    }

    private async Task Reply(Request? request, NetworkStream stream, CancellationToken cancelled)
    {
        if (request is { Method: "GET", Path: "/changes" } && Visitor.IsOwn(request, Port))
        {
            await Tell(stream, cancelled);
            return;
        }

        var answer = request switch
        {
            null => Answer.Of("400 Bad Request", "text/plain", "This is no request of HTTP/1.1.\n"),
            _ when !Visitor.IsOwn(request, Port) => Answer.Of("403 Forbidden", "text/plain", "This server answers its own pages on this machine only.\n"),
            { Method: not ("GET" or "HEAD") } => Answer.Of("405 Method Not Allowed", "text/plain", "There is nothing here to be written.\n"),
            { Path: "/changes" } => Answer.Events(),
            { Path: "/" } => Answer.Of("200 OK", "text/html", _site.Now.Snapshot.Page),
            _ => Answer.Of("404 Not Found", "text/plain", "The page is at /.\n"),
        };
        await stream.WriteAsync(request is { Method: "HEAD" } ? Answer.WithoutBody(answer) : answer, cancelled);
    }

    private async Task Tell(NetworkStream stream, CancellationToken cancelled)
    {
        await stream.WriteAsync(Answer.Events(), cancelled);
        while (!cancelled.IsCancellationRequested)
        {
            var (snapshot, next) = _site.Now;
            await stream.WriteAsync(Answer.Event(snapshot.Status), cancelled);
            await next.WaitAsync(cancelled);
        }
    }
}
