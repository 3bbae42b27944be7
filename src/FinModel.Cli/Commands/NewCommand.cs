using System.CommandLine;
using FinModel.Cli.Input;
using FinModel.Cli.Output;

namespace FinModel.Cli.Commands;

/// <summary><c>new</c>: starts a company from the library, with invented figures to be replaced.</summary>
internal static class NewCommand
{
    private const string Placeholder = "NAME";
    private const string MainFile = "model.fin";

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "the company's id: small letters, digits and underscores" };
        var command = new Command("new", "start a company from the library") { name, new ModelOptions().Language };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, terminal));
        return command;
    }

    private static int Run(string name, Terminal terminal)
    {
        if (!IsName(name))
        {
            return UsageErrors.Write(terminal, $"`{name}` cannot be the id of a company", "an id begins with a small letter and has small letters, digits and underscores");
        }

        string[] folders = [Path.Combine("models", name), Path.Combine("data", name)];
        if (folders.FirstOrDefault(folder => Directory.Exists(Path.Combine(terminal.Folder, folder))) is { } taken)
        {
            return UsageErrors.Write(terminal, $"there is a folder `{taken}` already");
        }

        foreach (var file in StarterFiles.Names)
        {
            var path = Path.Combine(file == MainFile ? folders[0] : folders[1], file);
            Directory.CreateDirectory(Path.Combine(terminal.Folder, Path.GetDirectoryName(path)!));
            OutputFile.Write(Path.Combine(terminal.Folder, path), StarterFiles.Read(file).Replace(Placeholder, name, StringComparison.Ordinal));
            terminal.Out.WriteLine(path);
        }

        terminal.Say($"`finmodel run {name}` computes it; its figures are invented and wait for yours");
        return ExitCode.Done;
    }

    private static bool IsName(string name) =>
        name is [>= 'a' and <= 'z', ..] && name != "library" && name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
