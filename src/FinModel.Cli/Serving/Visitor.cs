namespace FinModel.Cli.Serving;

/// <summary>
/// Who may be answered. Any page that a browser has open can send requests to this machine, and a name of its own can be made to lead here: only who
/// asks for this
/// server by its own address, from its own pages or from no page at all, is told anything.
/// </summary>
internal static class Visitor
{
    /// <summary>Whether a request comes from a page of this server, or from whoever typed its address.</summary>
    public static bool IsOwn(Request request, int port)
    {
        var hosts = ((string[])["127.0.0.1", "localhost"]).Select(name => $"{name}:{port}").ToList();
        return request.Header("host") is { } host && hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            && (request.Header("origin") is not { } origin || string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase))
            && request.Header("sec-fetch-site") is null or "none" or "same-origin";
    }
}
