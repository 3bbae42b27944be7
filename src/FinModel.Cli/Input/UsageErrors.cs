using System.CommandLine;
using System.CommandLine.Parsing;
using FinModel.Cli.Output;
using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>Says what is wrong with the arguments, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The exit code where something is wrong, which is said; otherwise null.</summary>
    /// <param name="parsed">What was asked.</param>
    /// <param name="optionsOfVerbs">What options each verb takes; asked for only where something is wrong.</param>
    /// <param name="terminal">Where it is said.</param>
    public static int? Find(ParseResult parsed, Func<IEnumerable<(string Verb, IReadOnlyList<string> Options)>> optionsOfVerbs, Terminal terminal)
    {
        var unknown = UnknownOption(parsed);
        if (unknown is null && parsed.Errors.Count == 0)
        {
            foreach (var option in parsed.CommandResult.Command.Options.OfType<OutputOption>())
            {
                if (option.Problem(parsed) is { } problem)
                {
                    return Write(terminal, problem.Message, problem.Hint);
                }
            }

            return null;
        }

        var (message, hints) = unknown is not null ? ((Phrase)$"there is no option `{unknown}`", Near(unknown, parsed, optionsOfVerbs())) : Describe(parsed);
        return Write(terminal, message, [.. hints, $"`{Invocation(parsed)} --help` lists what there is"]);
    }

    public static int Write(Terminal terminal, Phrase message, params IReadOnlyList<Phrase> hints)
    {
        terminal.Say($"error: {message}");
        foreach (var hint in hints)
        {
            terminal.Error.WriteLine($"  {terminal.Words.Say("help:")} {terminal.Words.Say(hint)}");
        }

        return ExitCode.WrongUsage;
    }

    // A word that begins like an option and is none, as far as no `--` says that only arguments follow. Nothing that an argument or an option takes
    // begins with two
    // dashes; with one, it is a word of its own.
    private static string? UnknownOption(ParseResult parsed)
    {
        var asked = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Where(t => t.Type == TokenType.Argument).Select(t => t.Value);
        var words = parsed.UnmatchedTokens.Concat(ArgumentWords(parsed)).ToHashSet(StringComparer.Ordinal);
        return asked.FirstOrDefault(w => w.Length > 1 && (w.StartsWith("--", StringComparison.Ordinal) || (w[0] == '-' && words.Contains(w))));
    }

    // The verb's own options first; of another verb's it is said whose they are.
    private static Phrase[] Near(string option, ParseResult parsed, IEnumerable<(string Verb, IReadOnlyList<string> Options)> optionsOfVerbs)
    {
        var name = option.Split('=', ':')[0];
        var near = Suggestions.Hint(name, OptionNames(parsed.CommandResult.Command));
        var verbs = near.Length > 0 ? [] : optionsOfVerbs.Where(v => v.Options.Contains(name)).Select(v => $"`{v.Verb}`").ToList();
        return verbs.Count > 0 ? [$"it is an option of {verbs}"] : near;
    }

    // One error at a time: the others are mostly its echo.
    private static (Phrase Message, Phrase[] Hints) Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            var verbs = command.Subcommands.Select(c => c.Name).ToList();
            return parsed.UnmatchedTokens is [var verb, ..]
                ? ((Phrase)$"there is no verb `{verb}`", Suggestions.Hint(verb, verbs))
                : ((Phrase)"a verb is missing", [$"verbs are {verbs}"]);
        }

        return (parsed.UnmatchedTokens is [var extra, ..]
            ? (Phrase)$"`{extra}` is one argument too many"
            : Repeated(parsed) ?? Missing(parsed) ?? Refused(parsed) ?? $"{parsed.Errors[0].Message}", []);
    }

    // An option that stands there more often than it can.
    private static Phrase? Repeated(ParseResult parsed)
    {
        var option = parsed.CommandResult.Command.Options.FirstOrDefault(
            o => o.Arity.MaximumNumberOfValues == 1 && parsed.GetResult(o) is { Implicit: false, IdentifierTokenCount: > 1, Tokens.Count: > 1 });
        return option is null ? null
            : option.Name == "--scenario"
                ? (Phrase)($"{option.Name} is given twice, and one is run at a time: "
                    + $"`finmodel compare {string.Join(' ', parsed.GetResult(option)!.Tokens)}` has them side by side")
            : $"{option.Name} is given twice: it takes one {option.HelpName}";
    }

    // An option without its value, or an argument that must be there.
    private static Phrase? Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var option = command.Options.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false, Tokens.Count: 0 } && o.Arity.MinimumNumberOfValues > 0);
        var argument = command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 });
        return option is { HelpName: { } needed } ? (Phrase)$"{option.Name} needs {needed} behind it"
            : option is not null ? (Phrase)$"{option.Name} needs a value behind it"
            : argument is not null ? (Phrase)$"{argument.Name} is missing: {argument.Description}"
            : null;
    }

    // An option with something behind it that it does not take.
    private static Phrase? Refused(ParseResult parsed) => parsed.Errors[0].SymbolResult is OptionResult { Tokens: [var token, ..] } result
        ? (result.Option as CheckedOption)?.Problem(token.Value)
            ?? (Phrase)$"`{token.Value}` is no value of {result.Option.Name}, which takes {result.Option.HelpName}"
        : null;

    private static IEnumerable<string> ArgumentWords(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Select(parsed.GetResult).OfType<ArgumentResult>().SelectMany(r => r.Tokens).Select(t => t.Value);

    /// <summary>The names of a command's options.</summary>
    public static IEnumerable<string> OptionNames(Command command) =>
        command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith('-'));

    private static string Invocation(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "finmodel" : $"finmodel {parsed.CommandResult.Command.Name}";
}
