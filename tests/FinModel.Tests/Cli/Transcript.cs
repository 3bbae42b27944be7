using System.Text;
using FinModel.Cli;
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

    /// <summary>The same file with its commands run again.</summary>
    public static string Replay(string transcript)
    {
        var text = new StringBuilder();
        var isOutput = false;
        foreach (var row in transcript.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (row.StartsWith(Prompt, StringComparison.Ordinal))
            {
                text.Append(row).Append('\n').Append(Run(row[Prompt.Length..]));
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

    private static string Run(string command)
    {
        var (line, filter) = command.IndexOf(Pipe, StringComparison.Ordinal) is > 0 and var pipe ? (command[..pipe], command[(pipe + Pipe.Length)..]) : (command, null);
        var words = Words(line);
        var width = words[0].StartsWith("COLUMNS=", StringComparison.Ordinal) ? int.Parse(words[0]["COLUMNS=".Length..], System.Globalization.CultureInfo.InvariantCulture) : Terminal.UsualWidth;
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run([.. words.SkipWhile(w => w != "finmodel").Skip(1)], new Terminal(Repository.Root, output, error, width, false, false));
        return $"{Rows(output, "", filter)}{Rows(error, "! ", null)}[exit {code}]\n";
    }

    private static string Rows(StringWriter text, string mark, string? filter) => string.Concat(
        text.ToString().Split('\n').SkipLast(1).Where(row => filter is null || row.Contains(filter, StringComparison.Ordinal)).Select(row => $"{mark}{row}\n"));

    // Words are separated by spaces; single quotes keep what is between them together.
    private static List<string> Words(string line) =>
        [.. line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
