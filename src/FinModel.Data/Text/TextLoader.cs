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
    public static SourceText? Load(string path, string shown, int limit, ICollection<Diagnostic> diagnostics) =>
        FileLoader.Load(path, shown, limit, diagnostics) is { } bytes ? TextDecoder.Decode(shown, bytes, diagnostics) : null;
}
