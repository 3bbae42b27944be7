using FinModel.Cli;
using FinModel.Cli.Output;

namespace FinModel.Tests.Cli;

/// <summary>The command as a test gives it: its exit code, and what it prints.</summary>
internal static class Command
{
    /// <summary>Runs it in a folder.</summary>
    public static (int Code, string Out, string Error) Run(string folder, string[] arguments, int width = Terminal.UsualWidth, bool isScreen = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Terminal(folder, output, error, width, false, false) { IsScreen = isScreen });
        return (code, output.ToString(), error.ToString());
    }
}
