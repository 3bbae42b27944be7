using FinModel.Analysis;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data;
using FinModel.Data.Folders;
using FinModel.Data.Text;
using FinModel.Evaluation;
using FinModel.Language.Parsing;
using FinModel.Questions;
using FinModel.Language.Syntax;

namespace FinModel;

/// <summary>A loaded model, ready to run under any scenario. Immutable and safe to use from several threads.</summary>
public sealed class FinancialModel
{
    private FinancialModel(Plan plan, CancellationToken cancelled = default)
    {
        Plan = plan;
        Evaluator = new Evaluator(plan, cancelled);
    }

    /// <summary>The compiled model.</summary>
    public Plan Plan { get; }

    /// <summary>What computes it; the analyses ask it.</summary>
    public Evaluator Evaluator { get; }

    /// <summary>Loads the model in a folder.</summary>
    /// <param name="folder">A folder with a <c>model.fin</c>.</param>
    /// <param name="library">A folder whose libraries go before those beside the model and those inside FinModel, or null.</param>
    /// <exception cref="UnusableModelException">The model cannot be used; it carries all diagnostics.</exception>
    public static FinancialModel Load(string folder, string? library = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var load = TryLoad(folder, Path.GetFullPath("."), library);
        return load.Model ?? throw new UnusableModelException(load.Diagnostics);
    }

    /// <summary>Loads the model in a folder; what is wrong comes back as diagnostics.</summary>
    /// <param name="folder">A folder with a <c>model.fin</c>, absolute or from <paramref name="baseFolder"/>.</param>
    /// <param name="baseFolder">Where the user works; messages show paths from there.</param>
    /// <param name="library">A folder whose libraries go before those beside the model and those inside FinModel, or null.</param>
    public static ModelLoad TryLoad(string folder, string baseFolder, string? library = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(baseFolder);
        return TryLoad(ModelFolder.Open(folder, baseFolder, library), CompileOptions.Usual);
    }

    /// <summary>Loads a model from wherever its files are; what is wrong comes back as diagnostics.</summary>
    /// <param name="files">The model's files.</param>
    /// <param name="options">How far compiling may go.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static ModelLoad TryLoad(IModelSource files, CompileOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        var compilation = files.Sources.Count == 0 ? new Compilation(null, []) : ModelCompiler.Compile(files.Sources, files, options);
        List<Diagnostic> diagnostics = [.. files.Diagnostics, .. compilation.Diagnostics];
        diagnostics.Sort(Diagnostic.Compare);
        var isUsable = compilation.Plan is not null && !diagnostics.Exists(d => d.Severity == Severity.Error);
        return new ModelLoad(isUsable ? new FinancialModel(compilation.Plan!, options.Cancelled) : null, [.. diagnostics]) { Files = [.. files.Files] };
    }

    /// <summary>Runs a scenario, with further changes such as <c>gross_margin += 1pp</c>.</summary>
    /// <exception cref="UnusableModelException">The scenario or a change cannot be used; it says why.</exception>
    public ModelResult Run(string scenario = "base", params IReadOnlyList<string> changes)
    {
        var diagnostics = new List<Diagnostic>();
        return TryRun(scenario, changes, diagnostics) ?? throw new UnusableModelException(diagnostics);
    }

    /// <summary>Runs a scenario; null, with diagnostics added, when the scenario or a change cannot be used.</summary>
    /// <param name="scenario">The name of a scenario of the model.</param>
    /// <param name="changes">Changes on top of it, as a scenario has them: <c>segment_growth.gen_ai@2025 = 60%</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ModelResult? TryRun(string scenario, IReadOnlyList<string> changes, List<Diagnostic> diagnostics) =>
        TryCase(scenario, changes, diagnostics)?.Run(Evaluator);

    /// <summary>A scenario with further changes, to ask questions about; null, with diagnostics added, when the scenario or a change cannot be used.</summary>
    /// <param name="scenario">The name of a scenario of the model.</param>
    /// <param name="changes">Changes on top of it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ScenarioCase? TryCase(string scenario, IReadOnlyList<string> changes, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        var found = ScenarioNames.Find(Plan, scenario);
        if (found is null)
        {
            diagnostics.Add(ScenarioBinder.Unknown(Plan, scenario));
        }

        if (changes.Any(c => c is null))
        {
            throw new ArgumentNullException(nameof(changes), "a change is null");
        }

        var assignments =
            changes.Select(c => AskedText.Parse(Plan, AskedPlaces.Change, c, Parser.ParseAssignment, diagnostics)).OfType<AssignmentSyntax>().ToList();
        var overrides = ScenarioBinder.Overrides(Plan, PlanSource.User, assignments, diagnostics);
        return found is null || diagnostics.Skip(before).Any(d => d.Severity == Severity.Error) ? null : new ScenarioCase(found.Name, found, overrides);
    }

    /// <summary>The same model with the scenarios of further files added to its own; null, with diagnostics added, when one cannot be used.</summary>
    /// <param name="path">A <c>.fin</c> file, absolute or from <paramref name="baseFolder"/>.</param>
    /// <param name="baseFolder">Where the user works.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The model, and the name of the file's last scenario.</returns>
    public (FinancialModel Model, string Scenario)? WithScenarios(string path, string baseFolder, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(baseFolder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return TextLoader.Load(Path.GetFullPath(path, baseFolder), path, FileLimits.ModelBytes, diagnostics) is { } source
            ? WithScenarios(source, diagnostics)
            : null;
    }

    /// <summary>The same model with the scenarios of a text added to its own; null, with diagnostics added, when one cannot be used.</summary>
    /// <param name="source">The text, as a <c>.fin</c> file of scenarios has it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The model, and the name of the text's last scenario.</returns>
    public (FinancialModel Model, string Scenario)? WithScenarios(SourceText source, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        var syntax = Parser.ParseFile(source, diagnostics);
        var scenarios = syntax.Declarations.OfType<ScenarioSyntax>().ToList();
        diagnostics.AddRange(ScenarioBinder.NotScenarios(syntax, scenarios.Count));
        var plan = ScenarioBinder.Extend(Plan, scenarios, diagnostics);
        return diagnostics.Skip(before).Any(d => d.Severity == Severity.Error) ? null : (new FinancialModel(plan), scenarios[^1].Name.Name);
    }

    /// <summary>The same model with one more scenario.</summary>
    public FinancialModel With(PlanScenario scenario) => new(ScenarioBinder.Extend(Plan, scenario));

    /// <summary>Reads <c>LINE[.MEMBER][@PERIOD]</c>; null, with diagnostics added, when there is no such line, member or period.</summary>
    public CellQuery? Find(string reference, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var syntax = AskedText.Parse(Plan, AskedPlaces.Name, reference, Parser.ParseReference, diagnostics);
        return syntax is not null && CellBinder.Bind(Plan, syntax, diagnostics) is var (line, member, period) ? new CellQuery(line, member, period) : null;
    }
}
