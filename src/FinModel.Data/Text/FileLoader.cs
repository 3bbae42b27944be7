using FinModel.Core.Diagnostics;

namespace FinModel.Data.Text;

/// <summary>Files to bytes. Whatever is wrong with a file is a diagnostic.</summary>
public static class FileLoader
{
    /// <summary>The bytes of a file, or null when it cannot be read, is no regular file or is too large.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="limit">The most bytes it may have.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static byte[]? Load(string path, string shown, int limit, ICollection<Diagnostic> diagnostics)
    {
        if (FileKinds.Of(path) == FileKind.Special)
        {
            diagnostics.Add(FileDiagnostics.NotRegular(shown));
            return null;
        }

        var bytes = Reading.Try(shown, diagnostics, () => Bytes(path, limit));
        if (bytes?.Length > limit)
        {
            diagnostics.Add(FileDiagnostics.TooLarge(shown, limit));
        }

        return bytes?.Length > limit ? null : bytes;
    }

    // Reads at most one byte more than the limit, whatever the file system says of the length; what it says is only where the reading starts with.
    private static byte[] Bytes(string path, int limit)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var bytes = new byte[Math.Min(Math.Max(0, stream.Length), limit)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        Span<byte> more = stackalloc byte[1];
        while (length == bytes.Length && length <= limit && stream.Read(more) > 0)
        {
            Array.Resize(ref bytes, (int)Math.Min(2L * (length + 1), limit + 1L));
            bytes[length] = more[0];
            length += 1 + stream.ReadAtLeast(bytes.AsSpan(length + 1), bytes.Length - length - 1, throwOnEndOfStream: false);
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }
}
