using System.CommandLine;
using FinModel.Cli.Commands;
using FinModel.Cli.Input;

namespace FinModel.Cli;

/// <summary>The command line as a function: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    private static readonly (string Name, Func<Terminal, Command> Create)[] Verbs =
    [
        ("run", RunCommand.Create),
        ("check", CheckCommand.Create),
        ("compare", CompareCommand.Create),
        ("sensitivity", SensitivityCommand.Create),
        ("tornado", TornadoCommand.Create),
        ("solve", SolveCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("merge", MergeCommand.Create),
        ("explain", ExplainCommand.Create),
        ("export", ExportCommand.Create),
        ("import", ImportCommand.Create),
        ("lines", LinesCommand.Create),
        ("format", FormatCommand.Create),
        ("new", NewCommand.Create),
    ];

    /// <summary>The names of the verbs, in the order of the help.</summary>
    public static IEnumerable<string> VerbNames => Verbs.Select(v => v.Name);

    /// <summary>Runs one command.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var parsed = Root(arguments is [var verb, ..] ? verb : null, terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0
                ? UsageErrors.Write(parsed, terminal)
                : parsed.Invoke(new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
        }
        catch (IOException e)
        {
            return Fail(terminal, ExitCode.NotUsable, $"error: {e.Message}");
        }
        catch (UnauthorizedAccessException e)
        {
            return Fail(terminal, ExitCode.NotUsable, $"error: {e.Message}");
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("FINMODEL_TRACE") != "1")
        {
            return Fail(terminal, ExitCode.Bug, $"this is a bug: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} (FINMODEL_TRACE=1 shows where)");
        }
    }

    // Of the verb that is asked for only its own command is made, since all of them together take as long as a small model.
    private static RootCommand Root(string? asked, Terminal terminal)
    {
        var root = new RootCommand("Equity-research models as text: run them, check them, ask why a number is what it is.");
        foreach (var (_, create) in Verbs.Any(v => v.Name == asked) ? Verbs.Where(v => v.Name == asked) : Verbs)
        {
            root.Add(create(terminal));
        }

        return root;
    }

    private static int Fail(Terminal terminal, int code, string message)
    {
        terminal.Error.WriteLine(message);
        return code;
    }
}
