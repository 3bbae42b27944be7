using System.CommandLine;
using FinModel.Cli.Commands;
using FinModel.Cli.Input;
using FinModel.Cli.Output;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;

namespace FinModel.Cli;

/// <summary>The command line as a function: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    private static readonly Verb[] Verbs =
    [
        new("run", RunCommand.Create),
        new("check", CheckCommand.Create),
        new("compare", CompareCommand.Create),
        new("sensitivity", SensitivityCommand.Create),
        new("tornado", TornadoCommand.Create),
        new("solve", SolveCommand.Create),
        new("simulate", SimulateCommand.Create),
        new("merge", MergeCommand.Create),
        new("explain", ExplainCommand.Create),
        new("export", ExportCommand.Create),
        new("page", PageCommand.Create),
        new("serve", ServeCommand.Create),
        new("import", ImportCommand.Create),
        new("roll", RollCommand.Create),
        new("lines", LinesCommand.Create),
        new("format", FormatCommand.Create),
        new("new", NewCommand.Create),
    ];

    /// <summary>The names of the verbs, in the order of the help.</summary>
    public static IEnumerable<string> VerbNames => Verbs.Select(v => v.Name);

    /// <summary>What options each verb takes.</summary>
    private static IEnumerable<(string Verb, IReadOnlyList<string> Options)> OptionsOfVerbs() =>
        Verbs.Select(v => (v.Name, (IReadOnlyList<string>)[.. UsageErrors.OptionNames(v.Create(Terminal.Nowhere))]));

    /// <summary>Runs one command.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        terminal = terminal.Harmless() with { Words = Words.Of(Language(arguments)) };
        try
        {
            var code = terminal.Folder.Length == 0 ? throw new UnwritableException("the folder this was started in is gone") : Invoke(arguments, terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (UnwritableException e)
        {
            return Fail(terminal, ExitCode.NotUsable, $"error: {e.Phrase}");
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

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Root(arguments is [var verb, ..] ? verb : null, terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return UsageErrors.Find(parsed, OptionsOfVerbs, terminal) ?? parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    // What goes wrong with the other arguments is said in it, too.
    private static string Language(IReadOnlyList<string> arguments)
    {
        var at = arguments.LastOrDefault(a => a is ['-', '-', 'l', 'a', 'n', 'g', ..]);
        return at is ['-', '-', 'l', 'a', 'n', 'g', '=' or ':', .. var code] ? code : arguments.SkipWhile(a => a != "--lang").ElementAtOrDefault(1) ?? "en";
    }

    // Of the verb that is asked for only its own command is made, since all of them together take as long as a small model.
    private static RootCommand Root(string? asked, Terminal terminal)
    {
        var root = new RootCommand("Equity-research models as text: run them, check them, ask why a number is what it is.");
        foreach (var verb in Array.Exists(Verbs, v => v.Name == asked) ? Array.FindAll(Verbs, v => v.Name == asked) : Verbs)
        {
            root.Add(verb.Create(terminal));
        }

        return root;
    }

    // What was printed before it went wrong is still of use, unless it is the printing that goes wrong.
    private static int Fail(Terminal terminal, int code, Phrase message)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // Said already.
        }

        terminal.Say(message);
        return code;
    }

    private sealed record Verb(string Name, Func<Terminal, Command> Create);
}
