using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Data.Folders;
using FinModel.Data.Text;

namespace FinModel.Cli.Output;

/// <summary>
/// Files appear whole or not at all: bytes go to a temporary name in the same folder, which then takes the file's name. What is no regular file is
/// never replaced,
/// a link is followed, and a file keeps its mode.
/// </summary>
internal static class OutputFile
{
    /// <summary>What stands for standard output.</summary>
    public const string Standard = "-";

    private static readonly StringComparison PathComparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Throws, with the reason, where a file cannot be written; so that nobody waits for a result that has no place.</summary>
    /// <param name="name">The file, as the user called it; null or <c>-</c> for standard output.</param>
    /// <param name="terminal">Where the user works.</param>
    /// <param name="sources">What the result is made from, as absolute paths with links followed.</param>
    public static void Check(string? name, Terminal terminal, IEnumerable<string> sources)
    {
        if (name is not null && string.IsNullOrWhiteSpace(name))
        {
            throw new IOException("`-o` names no file: write `-o FILE`, or `-o -` for standard output");
        }

        if (name is not (null or Standard) && Obstacle(Path.GetFullPath(name, terminal.Folder), sources) is { } obstacle)
        {
            throw new UnwritableException($"`{name}` cannot be written: {obstacle}");
        }
    }

    /// <summary>Writes a file whose path is absolute.</summary>
    public static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes the text of a file anew, with the byte order mark that it has or has not.</summary>
    public static void Rewrite(string path, string text) =>
        Write(path, new UTF8Encoding(HasMark(path)) is var encoding ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : []);

    /// <summary>Writes a file whose path is absolute.</summary>
    public static void Write(string path, byte[] content)
    {
        if (Obstacle(path, []) is { } obstacle)
        {
            throw new UnwritableException($"`{path}` cannot be written: {obstacle}");
        }

        var target = RealPath.Of(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        ConsoleCancelEventHandler discard = (_, _) => File.Delete(temporary);
        Console.CancelKeyPress += discard;
        try
        {
            Fill(temporary, content, File.Exists(target) && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : null);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
            Console.CancelKeyPress -= discard;
        }
    }

    /// <summary>Writes to the file that was asked for, or to a standard output that takes more than text.</summary>
    public static void Write(string name, Terminal terminal, byte[] content)
    {
        if (name == Standard)
        {
            terminal.Bytes!.Write(content);
            return;
        }

        Write(Path.GetFullPath(name, terminal.Folder), content);
    }

    /// <summary>Prints to the file that was asked for, or to standard output.</summary>
    public static void Write(string? name, Terminal terminal, Action<Terminal> print)
    {
        if (name is null or Standard)
        {
            print(terminal);
            return;
        }

        Check(name, terminal, []);
        using var text = new StringWriter { NewLine = "\n" };
        print((terminal with { Out = text, HasColor = false }).Harmless());
        Write(Path.GetFullPath(name, terminal.Folder), text.ToString());
    }

    private static Phrase? Obstacle(string path, IEnumerable<string> sources)
    {
        var target = RealPath.Of(path);
        return (IsOfTheSystem(path) ? FileKind.Special : FileKinds.Of(target)) switch
        {
            FileKind.Folder => (Phrase)"it is a folder",
            FileKind.Special => $"it is a pipe or a device, which a file would replace; `-o {Standard}` prints the result",
            _ when !Directory.Exists(Path.GetDirectoryName(target)) => "its folder does not exist",
            _ when sources.Any(s => string.Equals(s, target, PathComparison)) => "the result is made from it",
            FileKind.Regular when IsReadOnly(target) => "it may not be changed",
            _ => null,
        };
    }

    // What a device like /dev/stdout stands for may be a file that others write to as well.
    private static bool IsOfTheSystem(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static bool IsReadOnly(string target)
    {
        try
        {
            using var handle = File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static void Fill(string path, byte[] content, UnixFileMode? mode)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        if (mode is { } kept && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, kept);
        }

        stream.Write(content);
    }

    private static bool HasMark(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[Encoding.UTF8.Preamble.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Encoding.UTF8.Preamble.SequenceEqual(start);
    }
}
