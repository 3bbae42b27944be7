using FinModel.Analysis;
using FinModel.Cli.Output;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Core.Time;
using FinModel.Data.Folders;
using FinModel.Evaluation;
using FinModel.Presentation.Series;
using FinModel.Reviewing;

namespace FinModel.Cli.Input;

/// <summary>Loads and evaluates what a request asks for. What is wrong is printed; then there is no model or result, and <see cref="ExitCode"/> says
/// which kind of wrong.</summary>
internal sealed class ModelLoader(Terminal terminal, ModelRequest request)
{
    private readonly List<string> _sources = [];
    private string _scenario = request.Scenario;

    /// <summary>The exit code of what went wrong.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.NotUsable;

    /// <summary>Where the model stands, once it is loaded.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The model, or null. What it warns of is printed where that is asked; elsewhere it is only said that there is something.</summary>
    public FinancialModel? Load(bool sayWarnings = false)
    {
        if (new ModelLocator(terminal.Folder).Find(request.Model, out var problem, out var hints) is not { } folder)
        {
            new DiagnosticWriter(terminal).Error(problem, hints);
            return null;
        }

        Folder = folder;
        var load = FinancialModel.TryLoad(folder, terminal.Folder, request.Library);
        if (load.Model is null || sayWarnings)
        {
            new DiagnosticWriter(terminal).Write(load.Diagnostics);
        }
        else
        {
            new DiagnosticWriter(terminal).Mention(load.Diagnostics, $"finmodel check {request.Model}".TrimEnd());
        }

        var (file, name) = ScenarioFile.Split(request.Scenario);
        _sources.AddRange([.. load.Files, .. file is null ? [] : new[] { RealPath.Of(Path.GetFullPath(file, terminal.Folder)) }]);
        CheckPlace(request.File);
        return file is null || load.Model is null ? load.Model : WithScenarios(load.Model, file, name);
    }

    /// <summary>The comments that are kept with the model; null, with what is wrong said, where they cannot be read.</summary>
    public IReadOnlyList<Review>? Reviews(FinancialModel model)
    {
        var diagnostics = new List<Diagnostic>();
        var reviews = ModelReviews.Load(Path.GetFullPath(Folder, terminal.Folder), Folder, model.Plan, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        return reviews;
    }

    /// <summary>The model with the scenarios of the files among some words, and the words with the scenarios' names; null where a file cannot be
    /// used.</summary>
    public (FinancialModel Model, IReadOnlyList<string> Names)? Including(FinancialModel model, IReadOnlyList<string> words)
    {
        var names = new List<string>();
        foreach (var word in words)
        {
            var (file, name) = ScenarioFile.Split(word);
            if (file is null)
            {
                names.Add(word);
                continue;
            }

            _sources.Add(RealPath.Of(Path.GetFullPath(file, terminal.Folder)));
            if (WithScenarios(model, file, name) is not { } with)
            {
                return null;
            }

            model = with;
            names.Add(_scenario);
        }

        CheckPlace(request.File);
        return (model, names);
    }

    /// <summary>Throws, with the reason, where a result cannot be written to a file: it may not take the place of what it is made from.</summary>
    /// <param name="file">The file, or null for standard output.</param>
    /// <param name="further">What it is made from besides the model, as the user called it.</param>
    public void CheckPlace(string? file, params IEnumerable<string> further) =>
        OutputFile.Check(file, terminal, [.. _sources, .. further.Select(f => RealPath.Of(Path.GetFullPath(f, terminal.Folder)))]);

    /// <summary>The model's values under the scenario and changes asked for, or null.</summary>
    public ModelResult? Run(FinancialModel model)
    {
        var diagnostics = new List<Diagnostic>();
        var result = model.TryRun(_scenario, request.Changes, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        return result;
    }

    /// <summary>Whether every estimate has a value and every circle is solved; values that the model refuses are printed, alike in several scenarios
    /// once.</summary>
    public bool Hold(IReadOnlyList<ModelResult> results)
    {
        var refused = Diagnostic.Distinct(results.SelectMany(RefusalDiagnostics.Of));
        new DiagnosticWriter(terminal).Write(refused);
        return refused.Count == 0 && results.All(r => r.Circles.All(c => c.Converged) && !r.Faults.Any(f => f.Cell.Period is null or { IsEstimate: true }));
    }

    /// <summary>Whether a cell that is asked for has a value, or none because it would mean nothing; why it has none is printed.</summary>
    public bool HasValue(ModelResult result, PlanCell cell)
    {
        if (double.IsFinite(result[cell]) || result.IsNotMeaningful(cell))
        {
            return true;
        }

        var reasons = new FaultReasons(result);
        if (reasons.Origin(cell) is { Refusal: not null } refusal)
        {
            new DiagnosticWriter(terminal).Write(RefusalDiagnostics.Of(result, [refusal]));
        }
        else
        {
            new DiagnosticWriter(terminal).Error($"`{cell}` has no value: {reasons.Of(cell)}", [$"`finmodel explain {cell}` follows it back"]);
        }

        return false;
    }

    /// <summary>The scenario and changes asked for, or null.</summary>
    public ScenarioCase? Case(FinancialModel model) => Case(model, _scenario);

    /// <summary>A scenario with the changes asked for, or null.</summary>
    public ScenarioCase? Case(FinancialModel model, string scenario)
    {
        var diagnostics = new List<Diagnostic>();
        var found = model.TryCase(scenario, request.Changes, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        return found;
    }

    /// <summary>What a reader of the user's words hands back; what is wrong with the words is printed, and is wrong usage.</summary>
    public T? Ask<T>(Func<List<Diagnostic>, T?> read)
        where T : class
    {
        var diagnostics = new List<Diagnostic>();
        var found = read(diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        ExitCode = found is null || diagnostics.Exists(d => d.Severity == Severity.Error) ? Cli.ExitCode.WrongUsage : ExitCode;
        return diagnostics.Exists(d => d.Severity == Severity.Error) ? null : found;
    }

    /// <summary>The lines asked for, or null; all that are unknown are said at once.</summary>
    public IReadOnlyList<LineChoice>? Lines(FinancialModel model)
    {
        var problems = new List<(Phrase Problem, IReadOnlyList<Phrase> Hints)>();
        var chosen = LineChoice.Find(model.Plan, request.Lines, problems);
        foreach (var (problem, hints) in problems)
        {
            ExitCode = UsageErrors.Write(terminal, problem, hints);
        }

        return chosen;
    }

    /// <summary>The timeline to show, or null.</summary>
    public Timeline? Timeline(FinancialModel model)
    {
        var timelines = model.Plan.Timelines;
        if (request.Timeline is null || timelines.FirstOrDefault(t => t.Name == request.Timeline) is not { } timeline)
        {
            return request.Timeline is null ? timelines[0] : NoTimeline(timelines);
        }

        return timeline;
    }

    private Timeline? NoTimeline(IReadOnlyList<Timeline> timelines)
    {
        ExitCode = UsageErrors.Write(terminal, $"there is no timeline `{request.Timeline}`", $"timelines are {timelines.Select(t => t.Name)}");
        return null;
    }

    private FinancialModel? WithScenarios(FinancialModel model, string file, string? name)
    {
        var diagnostics = new List<Diagnostic>();
        var added = model.WithScenarios(file, terminal.Folder, diagnostics);
        new DiagnosticWriter(terminal).Write(diagnostics);
        var names = added?.Model.Plan.Scenarios.Skip(model.Plan.Scenarios.Count).Select(s => s.Name).ToList() ?? [];
        if (name is null && names.Count > 1)
        {
            ExitCode = UsageErrors.Write(terminal, $"{file} holds several scenarios; say which", $"--scenario {file}:{names[0]}", $"scenarios are {names}");
            return null;
        }

        _scenario = name ?? added?.Scenario ?? _scenario;
        return added?.Model;
    }
}
