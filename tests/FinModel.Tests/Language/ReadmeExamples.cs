using System.Text.RegularExpressions;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Tests.Language;

/// <summary>The code blocks of the language reference (those without a kind), each put into a small model that declares the rest of what it names.</summary>
internal static partial class ReadmeExamples
{
    private const string Readme = "models/README.md";
    private const string Context = "tests/cases/readme/context.fin";

    public static IReadOnlyList<string> All { get; } =
        [.. Block().Matches(Repository.Read("models", "README.md").ReplaceLineEndings("\n")).Where(match => match.Groups["kind"].Length == 0)
            .Select(match => match.Groups["code"].Value)];

    public static SourceText Source(string example) => new(Readme, example);

    /// <summary>The context without what the example declares itself; nothing where that is a whole model.</summary>
    public static SourceText ContextOf(string example)
    {
        var context = Parser.ParseFile(new SourceText(Context, Repository.Read(Context.Split('/'))), []);
        var own = Parser.ParseFile(Source(example), []).Declarations;
        if (own.OfType<ModelSyntax>().Any() && own.OfType<TimelineSyntax>().Any())
        {
            return new SourceText(Context, "");
        }

        var declared = own.Select(Key).OfType<string>().ToHashSet();
        var rest = context.Declarations.Where(d => Key(d) is not { } key || !declared.Contains(key)).Select(d => d.Span.Text);
        return new SourceText(Context, string.Join("\n", rest) + "\n");
    }

    private static string? Key(DeclarationSyntax declaration) => declaration switch
    {
        ModelSyntax => "model",
        TimelineSyntax timeline => timeline.Name.Name,
        PeriodNameSyntax period => period.Name.Name,
        CurrencySyntax currency => currency.Code.Name,
        DimensionSyntax dimension => dimension.Name.Name,
        LineSyntax line => line.Name.Name,
        BandsSyntax bands => bands.Name.Name,
        TableSyntax table => table.Name.Name,
        InputsSyntax => "inputs",
        CircleSyntax circle => "circle " + circle.Line.Name,
        _ => null,
    };

    [GeneratedRegex(@"^```(?<kind>[a-z]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
