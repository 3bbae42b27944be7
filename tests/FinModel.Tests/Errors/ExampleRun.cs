using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FinModel.Analysis.Vintages;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data.Csv;
using FinModel.Data.Facts;
using FinModel.Data.Folders;
using FinModel.Excel.Styling;
using FinModel.Questions;
using FinModel.Reviewing;
using FinModel.Rolling;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Errors;

/// <summary>
/// Loads an example as a user would, and does what its comments ask for: <c># when adding more.fin</c>, <c># when changing revenue = 3</c>,
/// <c># when running bull</c>, <c># when drafting a-share statements.csv</c> (a model of statements, also in another currency or of
/// <c>quarters</c>), <c># when asking for revenue@2030</c>,
/// <c># when moving margin=40%..46%:1pp across price=1,2</c> (a table), <c># when keeping margin between 40%..46%</c> (a goal seek),
/// <c># when choosing revenue</c> (one cell),
/// <c># when simulating revenue</c>, <c># when styling house.json</c>, <c># when reading reviews.csv</c> (or company facts, <c>facts.json</c>),
/// <c># when rolling 2024.csv</c>, <c># when looking back at 2024.csv</c>, <c># when holding holdings.csv</c>,
/// <c># when using the libraries of house</c>, and of its files in memory
/// <c># when packed with ../other.fin</c>, <c># when packed within 100 bytes</c>, <c># when packed as nothing</c> (no archive).
/// </summary>
internal static partial class ExampleRun
{
    /// <summary>The folder the example stands in, as messages show it.</summary>
    public const string Folder = "example";

    private const string Quarters = "quarters";

    private const string Using = "using the libraries of";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> Known = new();

    /// <summary>What is said about it; each example is run once.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(ErrorExample example) => Known.GetOrAdd(example.Name, _ => Run(example));

    private static List<Diagnostic> Run(ErrorExample example)
    {
        using var root = new TemporaryFolder();
        LayOut(example, root);
        var request = When().Match(example.Body);
        if (request.Groups["verb"].Value.StartsWith("packed", StringComparison.Ordinal))
        {
            return PackedExample.Diagnose(example.Body, request.Groups["verb"].Value, request.Groups["what"].Value);
        }

        var load = FinancialModel.TryLoad(Folder, root.Path, request.Groups["verb"].Value == Using ? request.Groups["what"].Value : null);
        var diagnostics = load.Diagnostics.ToList();
        if (request.Success && request.Groups["verb"].Value != Using && load.Model is { } model)
        {
            Ask(model, request.Groups["verb"].Value, request.Groups["what"].Value, root, diagnostics);
        }

        return diagnostics;
    }

    private static void LayOut(ErrorExample example, TemporaryFolder root)
    {
        root.Write($"{Folder}/model.fin", example.Body);
        var files = example.Folder is null ? [] : Repository.Files(example.Folder, "*").Where(f => f != example.File).ToList();
        foreach (var file in files.Where(f => !IsSheet(f)))
        {
            root.Write(Folder + file[example.Folder!.Length..], Repository.Read(file));
        }

        // A folder that is called like a workbook is one, a file for each sheet.
        foreach (var workbook in files.Where(IsSheet).GroupBy(f => Path.GetDirectoryName(f)!))
        {
            var path = root.Write(Folder + workbook.Key[example.Folder!.Length..], "");
            File.WriteAllBytes(path, TestWorkbook.Of([.. workbook.Select(f => (Path.GetFileNameWithoutExtension(f), Repository.Read(f)))]));
        }

        ExampleSetup.Apply(example.Body, root, Folder);
    }

    private static bool IsSheet(string file) => Path.GetDirectoryName(file)!.EndsWith(".xlsx", StringComparison.Ordinal);

    private static void Ask(FinancialModel model, string verb, string what, TemporaryFolder root, List<Diagnostic> diagnostics)
    {
        switch (verb)
        {
            case "adding":
                _ = model.WithScenarios($"{Folder}/{what}", root.Path, diagnostics);
                break;
            case "changing":
                diagnostics.AddRange(model.TryRun("base", [what], diagnostics) is { } changed ? RefusalDiagnostics.Of(changed) : []);
                break;
            case "drafting":
                var asked = what.Split(' ');
                var (options, file) = (Options(asked), File.ReadAllBytes(root.At(Folder, asked[1])));
                _ = FinModel.Drafts.Facts.FactDrafter.IsFacts(asked[1])
                    ? (object?)new FinModel.Drafts.Facts.FactDrafter(options, diagnostics, _ => { }).Draft(asked[1], file)
                    : new FinModel.Drafts.ModelDrafter(options, diagnostics, _ => { }).Draft([(asked[1], file)]);
                break;
            case "running":
                _ = model.TryRun(what, [], diagnostics);
                break;
            case "moving":
                var axes = what.Split(" across ");
                _ = InputRangeReader.Read(model.Plan, axes[0], axes.ElementAtOrDefault(1), diagnostics);
                break;
            case "keeping":
                var range = what.Split(" between ");
                _ = CellReader.Bounds(model.Plan, model.Plan.Lines.Single(l => l.Name == range[0]), range[1], diagnostics);
                break;
            case "styling":
                var style = new SourceText($"{Folder}/{what}", File.ReadAllText(root.At(Folder, what)));
                _ = HouseStyleReader.Read(style, name => File.Exists(root.At(Folder, name)) ? File.ReadAllBytes(root.At(Folder, name)) : null, diagnostics);
                break;
            case "rolling":
                var files = ModelFolder.Open(Folder, root.Path);
                _ = ModelRoll.Prepare(model, files, [(what, CsvLoader.Load(root.At(Folder, what), $"{Folder}/{what}", diagnostics)!)], diagnostics);
                break;
            case "reading" when what.EndsWith(".json", StringComparison.Ordinal):
                _ = FiledFigures.Read(File.ReadAllBytes(root.At(Folder, what)), $"{Folder}/{what}", null, diagnostics);
                break;
            case "reading":
                _ = ModelReviews.Load(root.At(Folder), Folder, model.Plan, diagnostics);
                break;
            case "looking back at":
                _ = Vintage.Read("2024", CsvLoader.Load(root.At(Folder, what), what, diagnostics)!, model.Plan, diagnostics);
                break;
            case "holding":
                _ = HoldingsReader.Read(CsvLoader.Load(root.At(Folder, what), what, diagnostics)!, diagnostics);
                break;
            case "choosing":
                _ = CellReader.One(model.Plan, what, diagnostics);
                break;
            case "simulating":
                _ = SimulationReader.Read(model.Plan, model.TryCase("base", [], diagnostics)!, [what], [], 1, diagnostics);
                break;
            default:
                _ = model.Find(what, diagnostics);
                break;
        }
    }

    private static FinModel.Drafts.DraftOptions Options(string[] asked) => new("example", asked[0])
    {
        HasQuarters = asked.Contains(Quarters),
        Currency = asked.Skip(2).FirstOrDefault(a => a != Quarters),
    };

    [GeneratedRegex(
        @"^# when (?<verb>adding|drafting|changing|running|moving|keeping|choosing|simulating|packed with|packed within|packed as"
            + "|asking for|styling|reading|rolling|looking back at|holding|using the libraries of) (?<what>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex When();
}
