using System.Text;

namespace FinModel.Cli.Serving;

/// <summary>What a browser asks: the first row of a request of HTTP/1.1, and its headers by their names in small letters. A body is not read.</summary>
internal sealed record Request(string Method, string Path, IReadOnlyDictionary<string, string> Headers)
{
    private const int Longest = 16 * 1024;

    /// <summary>Reads one; null where what comes is none, or longer than any browser's.</summary>
    public static async Task<Request?> Read(Stream stream, CancellationToken cancelled)
    {
        var buffer = new byte[Longest];
        for (var length = 0; length < Longest;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancelled);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                return Parse(Encoding.Latin1.GetString(buffer, 0, end));
            }
        }

        return null;
    }

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    private static Request? Parse(string text)
    {
        var rows = text.Split("\r\n");
        if (rows[0].Split(' ') is not [var method, var target, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.AsSpan(1))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !headers.TryAdd(row[..colon].ToLowerInvariant(), row[(colon + 1)..].Trim()))
            {
                return null;
            }
        }

        return new Request(method, target.Split('?')[0], headers);
    }
}
