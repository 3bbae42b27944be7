using System.CommandLine;
using FinModel.Cli.Commands;
using FinModel.Cli.Input;

namespace FinModel.Cli;

/// <summary>The command line as a function: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var root = Root(terminal);
            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    private static RootCommand Root(Terminal terminal) => new("Equity-research models as text: run them, check them, ask why a number is what it is.")
    {
        RunCommand.Create(terminal),
        CheckCommand.Create(terminal),
        CompareCommand.Create(terminal),
        SensitivityCommand.Create(terminal),
        TornadoCommand.Create(terminal),
        SolveCommand.Create(terminal),
        SimulateCommand.Create(terminal),
        MergeCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        ExportCommand.Create(terminal),
        ImportCommand.Create(terminal),
        LinesCommand.Create(terminal),
        FormatCommand.Create(terminal),
        NewCommand.Create(terminal),
    };

    private static int Fail(Terminal terminal, int code, string message)
    {
        terminal.Error.WriteLine(message);
        return code;
    }
}
