using System.CommandLine;
using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>An option that names a file to be written: its ending may not promise something else than the file will hold.</summary>
internal sealed class OutputOption : Option<string?>
{
    /// <summary>Declares one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Other names.</param>
    public OutputOption(string name, params string[] aliases)
        : base(name, aliases)
    {
    }

    /// <summary>What the file will hold.</summary>
    public required Func<ParseResult, FileContent> Content { get; set; }

    /// <summary>What is wrong with the name that was given, and what to write instead; null where nothing is.</summary>
    public (Phrase Message, Phrase Hint)? Problem(ParseResult parsed)
    {
        if (parsed.GetResult(this) is not { Tokens: [{ Value: var file }] } || !Content(parsed).IsMisnamed(file))
        {
            return null;
        }

        return ($"`{file}` would hold {Content(parsed).What}, which is not what its ending says", Instead(file, Content(parsed), parsed));
    }

    // The form or the verb that writes what the ending says, or the name that says what is written.
    private Phrase Instead(string file, FileContent content, ParseResult parsed)
    {
        var ending = Path.GetExtension(file);
        var formats = Enum.GetValues<OutputFormat>().Where(f => FileContent.Of(f).Has(ending)).Select(f => f.ToString().ToLowerInvariant());
        var isForm = Aliases.Count > 0 && Enum.GetValues<OutputFormat>().Any(f => FileContent.Of(f) == content);
        return isForm && formats.FirstOrDefault(f => IsTaken(f, parsed)) is { } format ? (Phrase)$"--format {format} writes what `{ending}` says"
            : isForm && FileContent.Workbook.Has(ending) ? (Phrase)$"`export` writes {FileContent.Workbook.What}"
            : isForm && FileContent.Page.Has(ending) ? (Phrase)$"`page` writes {FileContent.Page.What}"
            : $"{Aliases.Append(Name).First()} {Path.ChangeExtension(file, content.Endings[0])}";
    }

    private static bool IsTaken(string format, ParseResult parsed) =>
        parsed.CommandResult.Command.Options.OfType<CheckedOption>().FirstOrDefault(o => o.Name == "--format") is { } option && option.Problem(format) is null;
}
