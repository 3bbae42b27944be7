using System.CommandLine;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Input;

/// <summary>The options that the verbs share, each declared once. A command adds those that it takes.</summary>
internal sealed class ModelOptions
{
    public ModelOptions() => File = new("--output", "-o")
    {
        Description = "write the result to a file",
        HelpName = "FILE",
        Content = parsed => FileContent.Of(FormatOf(parsed.GetValue(Format))),
    };

    public Argument<string?> Model { get; } = new("MODEL")
    {
        Description = "a folder with a model.fin, or a name under models/; left out: sensetime, or the only model there is",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Argument<string[]> Models { get; } = new("MODEL")
    {
        Description =
            "a folder with a model.fin, or a name under models/, or several, or a folder that holds several; left out: sensetime, or the only model there is",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Scenario { get; } =
        Text("--scenario", "NAME", "the scenario, or a .fin file that holds one (FILE.fin:NAME where it holds several)", "base");

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "a change on top, repeatable: x+=1pp, x.member@2025=60%",
        HelpName = "ID[.MEMBER][@PERIOD]OP VALUE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string> Format { get; init; } = OneOf("--format", "the form of the result", "table", "json", "csv", "markdown");

    /// <summary>With the form for tables of many models, which is bytes and goes to a file.</summary>
    public static Option<string> FormatWithParquet() =>
        OneOf("--format", "the form of the result; parquet, for many models, goes to a file", "table", "json", "csv", "markdown", "parquet");

    public Option<string> Language { get; } = OneOf("--lang", "the language of labels", "en", "zh");

    public Option<string> Lines { get; } = Names("--lines", "ID,ID", "only these lines, or members of them");

    public Option<string> Statements { get; } = Names("--statement", "NAME,NAME", "only these statements, among them those that the page leaves aside");

    /// <summary>The file that takes the result; it holds what the form asked for says, where a verb says nothing else.</summary>
    public OutputOption File { get; }

    public Option<string?> Library { get; } = new("--library")
    {
        Description = "a folder of libraries that go before those in models/library and in the program",
        HelpName = "FOLDER",
    };

    public Option<string?> Timeline { get; } = new("--timeline") { Description = "a view of the model, as it declares them", HelpName = "NAME" };

    public static Option<string> OneOf(string name, string description, params string[] values) =>
        new CheckedOption(name, text => values.Contains(text, StringComparer.Ordinal) ? null : (Phrase)$"`{text}` is no value of {name}: it is one of {values}")
        {
            Description = description,
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
        };

    public ModelRequest Read(ParseResult parsed) => new(
        parsed.CommandResult.Command.Arguments.Contains(Model) ? parsed.GetValue(Model) : null,
        parsed.GetValue(Scenario) ?? "base",
        parsed.GetValue(Set) ?? [],
        FormatOf(parsed.GetValue(Format)),
        Words.Of(parsed.GetValue(Language) ?? "en"),
        Listed(parsed.GetValue(Lines)),
        parsed.GetValue(File),
        parsed.GetValue(Timeline))
    {
        Statements = Listed(parsed.GetValue(Statements)),
        Library = parsed.GetValue(Library),
    };

    private static string[] Listed(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static OutputFormat FormatOf(string? name) => name switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "markdown" => OutputFormat.Markdown,
        "parquet" => OutputFormat.Parquet,
        _ => OutputFormat.Table,
    };

    // Where nothing is named everything would be shown, which nobody asked for.
    private static Option<string> Names(string name, string helpName, string description) =>
        new CheckedOption(name, text => Listed(text).Length == 0 ? (Phrase)$"{name} names nothing: write {helpName}, or leave it out" : null)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => "",
        };

    private static Option<string> Text(string name, string helpName, string description, string value) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => value };
}
