using System.CommandLine;
using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>Says what is wrong with the arguments, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static int Write(ParseResult parsed, Terminal terminal)
    {
        var (message, hints) = Describe(parsed);
        return Write(terminal, message, [.. hints, $"`{Invocation(parsed)} --help` lists what there is"]);
    }

    public static int Write(Terminal terminal, string message, params IReadOnlyList<string> hints)
    {
        terminal.Error.WriteLine($"error: {message}");
        foreach (var hint in hints)
        {
            terminal.Error.WriteLine($"  help: {hint}");
        }

        return ExitCode.WrongUsage;
    }

    // One error at a time: the others are mostly its echo.
    private static (string Message, string[] Hints) Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var words = parsed.Tokens.Select(t => t.Value).ToList();
        var options = OptionNames(parsed).ToList();
        if (words.Find(w => w.StartsWith("--", StringComparison.Ordinal) && w.Length > 2 && !options.Contains(w)) is { } option
            && parsed.UnmatchedTokens.Concat(ArgumentWords(parsed)).Contains(option))
        {
            return ($"there is no option `{option}`", Suggestions.Hint(option, options));
        }

        if (command.Subcommands.Count > 0)
        {
            var verbs = command.Subcommands.Select(c => c.Name).ToList();
            return parsed.UnmatchedTokens is [var verb, ..]
                ? ($"there is no verb `{verb}`", Suggestions.Hint(verb, verbs))
                : ("a verb is missing", [$"verbs are {string.Join(", ", verbs)}"]);
        }

        return (parsed.UnmatchedTokens is [var extra, ..] ? $"`{extra}` is one argument too many" : Missing(parsed) ?? parsed.Errors[0].Message, []);
    }

    // An option without its value, or an argument that must be there.
    private static string? Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var option = command.Options.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false, Tokens.Count: 0 } && o.Arity.MinimumNumberOfValues > 0);
        var argument = command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 });
        return option is not null ? $"{option.Name} needs {option.HelpName ?? "a value"} behind it"
            : argument is not null ? $"{argument.Name} is missing: {argument.Description}"
            : null;
    }

    private static IEnumerable<string> ArgumentWords(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Select(parsed.GetResult).OfType<System.CommandLine.Parsing.ArgumentResult>().SelectMany(r => r.Tokens).Select(t => t.Value);

    private static IEnumerable<string> OptionNames(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith('-'));

    private static string Invocation(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "finmodel" : $"finmodel {parsed.CommandResult.Command.Name}";
}
