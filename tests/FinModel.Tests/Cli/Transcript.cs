using System.Text;
using FinModel.Cli.Output;

namespace FinModel.Tests.Cli;

/// <summary>
/// A file of commands and what they print: <c>$ finmodel …</c>, then standard output, then standard error behind <c>! </c>, then <c>[exit N]</c>.
/// A command may end in <c>| grep TEXT</c>, which keeps only the rows of output that have the text, so that a golden stays narrow; <c>COLUMNS=80</c> before it
/// sets the width.
/// </summary>
internal static class Transcript
{
    private const string Prompt = "$ ";
    private const string Pipe = " | grep ";

    // In copies of folders of the repository, so that commands may write: `In a copy of tests/models/alder-finch and tests/cases/cli/roll: …`.
    private const string Copies = "In a copy of ";

    /// <summary>The same file with its commands run again.</summary>
    public static string Replay(string transcript)
    {
        if (!transcript.StartsWith(Copies, StringComparison.Ordinal))
        {
            return Replay(transcript, Repository.Root);
        }

        using var work = new TemporaryFolder();
        foreach (var folder in transcript[Copies.Length..transcript.IndexOf(':', StringComparison.Ordinal)].Split(" and "))
        {
            foreach (var file in Repository.Files(folder, "*"))
            {
                work.Write(Path.GetFileName(folder) + file[folder.Length..], Repository.Read(file));
            }
        }

        return Replay(transcript, work.Path);
    }

    private static string Replay(string transcript, string folder)
    {
        var text = new StringBuilder();
        var isOutput = false;
        foreach (var row in transcript.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (row.StartsWith(Prompt, StringComparison.Ordinal))
            {
                text.Append(row).Append('\n').Append(Run(row[Prompt.Length..], folder));
                isOutput = true;
            }
            else if (!isOutput)
            {
                text.Append(row).Append('\n');
            }

            isOutput = isOutput && !row.StartsWith("[exit ", StringComparison.Ordinal);
        }

        return text.ToString();
    }

    private static string Run(string command, string folder)
    {
        var (line, filter) =
            command.IndexOf(Pipe, StringComparison.Ordinal) is > 0 and var pipe ? (command[..pipe], command[(pipe + Pipe.Length)..]) : (command, null);
        var words = Words(line);
        var width =
            words[0].StartsWith("COLUMNS=", StringComparison.Ordinal)
                ? int.Parse(words[0]["COLUMNS=".Length..], System.Globalization.CultureInfo.InvariantCulture)
                : Terminal.UsualWidth;
        var (code, output, error) = Command.Run(folder, [.. words.SkipWhile(w => w != "finmodel").Skip(1)], width);
        return $"{Rows(output, "", filter)}{Rows(error, "! ", null)}[exit {code}]\n";
    }

    private static string Rows(string text, string mark, string? filter) => string.Concat(
        text.Split('\n').SkipLast(1).Where(row => filter is null || row.Contains(filter, StringComparison.Ordinal)).Select(row => $"{mark}{row}\n"));

    // Words are separated by spaces; single quotes keep what is between them together.
    private static List<string> Words(string line) =>
        [.. line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
