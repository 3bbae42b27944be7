using System.Globalization;
using System.Text;

namespace FinModel.Cli.Serving;

/// <summary>An answer of HTTP/1.1, after which the connection ends.</summary>
internal static class Answer
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    /// <summary>A text.</summary>
    public static byte[] Of(string status, string type, string text) =>
        [.. Encoding.Latin1.GetBytes(
            Head(status, type) + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n")),
            .. Encoding.UTF8.GetBytes(text)];

    /// <summary>An answer's head alone, which is what HEAD asks for.</summary>
    public static ReadOnlyMemory<byte> WithoutBody(byte[] answer) => answer.AsMemory(0, answer.AsSpan().IndexOf(EndOfHead) + EndOfHead.Length);

    /// <summary>The head of a stream of events, which goes on until one of both sides ends it.</summary>
    public static byte[] Events() => Encoding.Latin1.GetBytes(Head("200 OK", "text/event-stream") + "\r\n");

    /// <summary>One event; its text is a single row.</summary>
    public static byte[] Event(string text) => Encoding.UTF8.GetBytes($"data: {text}\n\n");

    private static string Head(string status, string type) =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n"
        + "Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n";
}
