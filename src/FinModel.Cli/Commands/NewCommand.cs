using System.CommandLine;

namespace FinModel.Cli.Commands;

/// <summary><c>new</c>: starts a company from the library.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "the company's id, which names its folder under models/" };
        var command = new Command("new", "start a company from the library") { name };
        command.SetAction(_ =>
        {
            terminal.Error.WriteLine("error: not yet");
            return ExitCode.WrongUsage;
        });
        return command;
    }
}
