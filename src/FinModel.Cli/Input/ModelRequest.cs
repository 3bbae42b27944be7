using FinModel.Presentation.Wording;

namespace FinModel.Cli.Input;

/// <summary>What the shared options of the evaluating verbs say.</summary>
/// <param name="Model">The model's name or folder, or null when it was left out.</param>
/// <param name="Scenario">The scenario's name, or a scenario file.</param>
/// <param name="Changes">Each <c>--set</c>, as written.</param>
/// <param name="Format">The form of the result.</param>
/// <param name="Words">The language of the result.</param>
/// <param name="Lines">The lines asked for, or empty for all.</param>
/// <param name="File">Where the result goes, or null for standard output.</param>
/// <param name="Timeline">The timeline to show, or null for the one that calculates.</param>
internal sealed record ModelRequest(
    string? Model, string Scenario, IReadOnlyList<string> Changes, OutputFormat Format, Words Words, IReadOnlyList<string> Lines, string? File,
    string? Timeline)
{
    /// <summary>The statements asked for by name, or empty for those of the usual page.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>A folder of libraries that go before all others, or null.</summary>
    public string? Library { get; init; }
}
