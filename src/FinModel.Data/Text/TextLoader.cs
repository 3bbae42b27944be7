using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Text;

/// <summary>Files to text. Whatever is wrong with a file is a diagnostic.</summary>
public static class TextLoader
{
    /// <summary>The text of a file, or null when it cannot be read at all.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="limit">The most bytes it may have.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SourceText? Load(string path, string shown, int limit, ICollection<Diagnostic> diagnostics)
    {
        var bytes = Reading.Try(shown, diagnostics, () => Bytes(path, limit));
        if (bytes is null || bytes.Length > limit)
        {
            if (bytes is not null)
            {
                diagnostics.Add(FileDiagnostics.TooLarge(shown, limit));
            }

            return null;
        }

        return TextDecoder.Decode(shown, bytes, diagnostics);
    }

    // Reads at most one byte more than the limit, whatever the file system says of the length: a device has none.
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
