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
        var bytes = new byte[Math.Min(Math.Max(0, stream.Length), limit) + 1];
        var length = 0;
        for (int read; length <= limit && (read = stream.Read(bytes.AsSpan(length))) > 0;)
        {
            length += read;
            if (length == bytes.Length && length <= limit)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * length, limit + 1L));
            }
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }
}
