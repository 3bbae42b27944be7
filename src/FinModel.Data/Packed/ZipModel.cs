using System.IO.Compression;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Packed;

/// <summary>A zipped model. An archive is hostile until read: what it says of its own sizes is not believed.</summary>
public static class ZipModel
{
    /// <summary>The files of an archive; null, with what is wrong added, where it is none or holds too much.</summary>
    /// <param name="archive">The bytes of the archive.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="limits">How large its files may be.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<(string Name, byte[] Content)>? Read(byte[] archive, Phrase shown, ReadingLimits limits, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            var entries = zip.Entries.Where(e => !e.FullName.EndsWith('/')).Take(limits.Files + 1).ToList();
            if (entries.Count > limits.Files)
            {
                diagnostics.Add(FileDiagnostics.TooManyFiles(shown, limits.Files));
                return null;
            }

            return Unpacked(entries, limits.TotalBytes) is { } files ? files : TooLarge(shown, limits, diagnostics);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            diagnostics.Add(FileDiagnostics.NoArchive(shown));
            return null;
        }
    }

    private static List<(string Name, byte[] Content)>? Unpacked(List<ZipArchiveEntry> entries, int most)
    {
        var files = new List<(string, byte[])>();
        foreach (var entry in entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            var block = new byte[1 << 14];
            for (int read; (read = stream.Read(block)) > 0;)
            {
                most -= read;
                if (most < 0)
                {
                    return null;
                }

                content.Write(block, 0, read);
            }

            files.Add((entry.FullName, content.ToArray()));
        }

        return files;
    }

    private static IReadOnlyList<(string Name, byte[] Content)>? TooLarge(Phrase shown, ReadingLimits limits, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(FileDiagnostics.TooLargeTogether(shown, limits.TotalBytes));
        return null;
    }
}
