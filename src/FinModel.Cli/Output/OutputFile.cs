using System.Text;

namespace FinModel.Cli.Output;

/// <summary>Files appear whole or not at all: text goes to a temporary name in the same folder, which then takes the file's name.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file whose path is absolute.</summary>
    public static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file whose path is absolute.</summary>
    public static void Write(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path) ?? ".";
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        ConsoleCancelEventHandler discard = (_, _) => File.Delete(temporary);
        Console.CancelKeyPress += discard;
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
            Console.CancelKeyPress -= discard;
        }
    }

    /// <summary>Prints to the file that was asked for, or to standard output.</summary>
    public static void Write(string? path, Terminal terminal, Action<Terminal> print)
    {
        if (path is null)
        {
            print(terminal);
            return;
        }

        var whole = Path.GetFullPath(path, terminal.Folder);
        if (Directory.Exists(whole) || !Directory.Exists(Path.GetDirectoryName(whole)))
        {
            throw new IOException($"`{path}` cannot be written: {(Directory.Exists(whole) ? "it is a folder" : "its folder does not exist")}");
        }

        using var text = new StringWriter { NewLine = "\n" };
        print(terminal with { Out = text, HasColor = false });
        Write(whole, text.ToString());
    }
}
