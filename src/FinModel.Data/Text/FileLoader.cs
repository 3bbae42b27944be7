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

    // Reads at most one byte more than the limit, whatever the file system says of the length.
    private static byte[] Bytes(string path, int limit)
    {
        using var stream = File.OpenRead(path);
        using var buffer = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; buffer.Length <= limit && (read = stream.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
        }

        return buffer.ToArray();
    }
}
