using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using FinModel.Analysis;
using FinModel.Analysis.Comparisons;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data;
using FinModel.Questions;

namespace FinModel;

/// <summary>A listed company's model, compiled: its lines, its scenarios, and the questions that can be asked of it.</summary>
/// <remarks>Immutable and safe to use from any number of threads at once; the more often it is run, the faster it becomes.</remarks>
/// <example><code>
/// var model = Model.Load(ModelSources.Example);
/// var result = model.Base.Set("gross_margin@2025", 0.45).Run();
/// double? target = result["target_price"].Number;
/// </code></example>
public sealed class Model
{
    // Names come from programs, which have few; what a stranger makes up is not kept.
    private const int MostNames = 4096;

    private readonly ConcurrentDictionary<string, Cell> _cells = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<PlanLine, Line>> _lines;

    private Model(FinancialModel engine, IReadOnlyList<Problem> warnings)
    {
        Engine = engine;
        Warnings = warnings;
        Timelines = [.. Plan.Timelines.Select(t => new Timeline(t))];
        Scenarios = [.. Plan.Scenarios.Select(s => new Scenario(this, s, [], []))];
        _lines = new(() => Plan.Lines.ToDictionary(l => l, l => new Line(this, l)).AsReadOnly());
    }

    internal FinancialModel Engine { get; }

    internal Plan Plan => Engine.Plan;

    /// <summary>The model's name.</summary>
    public string Name => Plan.Name;

    /// <summary>What people call the company, in English.</summary>
    public string Label => Plan.Label.English;

    /// <summary>The reporting currency's code.</summary>
    public string Currency => Plan.ReportingCurrency;

    /// <summary>The code of the currency that the share is traded in.</summary>
    public string TradingCurrency => Plan.TradingCurrency;

    /// <summary>The timeline that calculates.</summary>
    public Timeline Timeline => Timelines[0];

    /// <summary>The timelines; the first one calculates, the others are views of it.</summary>
    public IReadOnlyList<Timeline> Timelines { get; }

    /// <summary>All lines and inputs, in order of declaration.</summary>
    public IReadOnlyList<Line> Lines => [.. Plan.Lines.Select(LineOf)];

    /// <summary>The scenario that changes nothing.</summary>
    public Scenario Base => Scenarios[0];

    /// <summary>The scenarios that the model declares; <see cref="Base"/> comes first.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>What is probably not meant, though the model can be used.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>Loads a model.</summary>
    /// <exception cref="ModelException">The model cannot be used; it says all that is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, which takes effect in the middle of a long load.</exception>
    public static Model Load(ModelSources sources, CancellationToken cancellationToken = default) => Usable(TryLoad(sources, cancellationToken));

    /// <summary>Loads a model away from the calling thread; an archive is read without blocking any.</summary>
    /// <exception cref="ModelException">The model cannot be used; it says all that is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<Model> LoadAsync(ModelSources sources, CancellationToken cancellationToken = default) =>
        Usable(await TryLoadAsync(sources, cancellationToken).ConfigureAwait(false));

    /// <summary>Loads a model; what is wrong with it comes back, all at once, and nothing of it throws.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>
    /// if (Model.TryLoad(ModelSources.Folder(folder)) is { Model: { } model })
    /// {
    ///     Console.WriteLine(model.Base.Run()["target_price"]);
    /// }
    /// </code></example>
    public static LoadResult TryLoad(ModelSources sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        cancellationToken.ThrowIfCancellationRequested();
        return Compile(sources.Open(), sources.Limits, cancellationToken);
    }

    /// <summary>Loads a model away from the calling thread; what is wrong with it comes back, all at once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<LoadResult> TryLoadAsync(ModelSources sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        cancellationToken.ThrowIfCancellationRequested();
        var opened = await sources.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => Compile(opened(), sources.Limits, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same model with further scenarios, written as in a <c>.fin</c> file; one of a name that there is takes its place. It is another
    /// model, with cells and scenarios of its own.</summary>
    /// <exception cref="ModelException">The text cannot be used; it says all that is wrong.</exception>
    /// <example><code>var bear = model.WithScenarios("scenario mild \"Mild\"\n  gross_margin -= 1pp").Scenario("mild");</code></example>
    public Model WithScenarios(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Model(Ask(diagnostics => Engine.WithScenarios(new SourceText("scenarios", text), diagnostics)?.Model), Warnings);
    }

    /// <summary>The scenario of that name, or of that label in either language.</summary>
    /// <exception cref="ModelException">There is none; it says which are near.</exception>
    public Scenario Scenario(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ScenarioNames.Find(Plan, name) is { } found
            ? Scenarios.First(s => s.Name == found.Name)
            : throw ModelException.Of([ScenarioBinder.Unknown(Plan, name)]);
    }

    /// <summary>The line of that name, or of that label in either language.</summary>
    /// <exception cref="ModelException">There is none; it says which are near.</exception>
    public Line Line(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return LineOf(Ask(diagnostics => Engine.Find(name, diagnostics)).Line);
    }

    /// <summary>The cell that is written so: <c>target_price</c>, <c>cash@2026</c>, <c>segment_revenue.gen_ai@1H24</c>.</summary>
    /// <exception cref="ModelException">There is no such line, member or period, or several cells are meant.</exception>
    public Cell Cell(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_cells.TryGetValue(name, out var known))
        {
            return known;
        }

        var cell = Ask(diagnostics => CellNames.Read(this, name, diagnostics));
        return _cells.Count < MostNames ? _cells.GetOrAdd(name, cell) : cell;
    }

    /// <summary>Compiles a scenario for millions of runs in which only some inputs vary.</summary>
    /// <param name="scenario">What everything else is.</param>
    /// <param name="inputs">The inputs that vary; one without a period, or without a member, stands for all its cells.</param>
    /// <param name="outputs">The cells that are asked for.</param>
    /// <exception cref="ModelException">A name is none, or what is to vary is computed.</exception>
    /// <exception cref="ArgumentException">The scenario is another model's, an input is given twice, or there is no output.</exception>
    /// <example><code>
    /// var batch = model.Batch(model.Base, ["segment_growth.gen_ai@2025", "target_ps"], ["target_price", "cash@2026"]);
    /// batch.Evaluate(inputs, outputs);   // spans: all runs of the first, then all runs of the second
    /// </code></example>
    public Batch Batch(Scenario scenario, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs) => new(Own(scenario), NotNull(inputs), NotNull(outputs));

    /// <summary>Draws what the model declares uncertain, on threads of its own, so that a server's are free for others.</summary>
    /// <param name="scenario">The middle of what is not known.</param>
    /// <param name="outputs">The cells asked for.</param>
    /// <param name="options">How many runs, on how many threads; left out, as usual.</param>
    /// <param name="progress">Is told from time to time how many runs are done.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ModelException">A name is none, or the model declares nothing uncertain.</exception>
    /// <exception cref="ArgumentException">The scenario is another model's, there is no output, or the options ask for what cannot be.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>
    /// var result = await model.SimulateAsync(model.Base, ["target_price"], new() { Runs = 1_000_000, Probabilities = ["cash@2026 &lt; 0"] });
    /// Console.WriteLine(result.Outputs[0].Quantiles[0.05]);
    /// </code></example>
    public Task<SimulationResult> SimulateAsync(
        Scenario scenario, IReadOnlyList<string> outputs, SimulationOptions? options = null, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default) =>
        NotNull(outputs).Count == 0
            ? throw new ArgumentException("say at least one cell", nameof(outputs))
            : SimulationRun.Start(Own(scenario), outputs, options ?? new(), progress, cancellationToken);

    /// <summary>What an input must be for a cell to have a value.</summary>
    /// <param name="scenario">Where the search starts; the answer nearest to it comes first.</param>
    /// <param name="target">The cell.</param>
    /// <param name="value">The value it is to have, in its unit.</param>
    /// <param name="input">The input to move; one without a period stands for all its cells, which move in proportion.</param>
    /// <param name="low">The least that the input may be; left out, whatever it can be.</param>
    /// <param name="high">The most that it may be.</param>
    /// <param name="cancellationToken">Ends it early, between one run of the model and the next.</param>
    /// <exception cref="ModelException">A name is none, or what is to move is computed.</exception>
    /// <exception cref="ArgumentException">The scenario is another model's, the value is no finite number, or the least is not below the most.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>double multiple = model.Solve(model.Base, "target_price", 1.52, "target_ps").Answers[0];</code></example>
    public Solution Solve(Scenario scenario, string target, double value, string input, double? low = null, double? high = null,
        CancellationToken cancellationToken = default)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"`{target}` can have a finite number");
        }

        var (least, most) = (Math.Max(low ?? double.MinValue, double.MinValue), Math.Min(high ?? double.MaxValue, double.MaxValue));
        if (!(least < most))
        {
            var bounds = string.Create(CultureInfo.InvariantCulture, $"above {low} and below {high}");
            throw new ArgumentException($"`{input}` is to be {bounds}: nothing is", nameof(low));
        }

        var (about, cell, inputs) = (Asked(scenario, cancellationToken), Computed(target), Inputs(input));
        return new Solution(this, GoalSeek.Solve(Engine.Evaluator, about, cell, value, inputs, low is null && high is null ? null : (least, most)));
    }

    /// <summary>The difference of a cell between two scenarios, split over the inputs that differ.</summary>
    /// <param name="from">The one scenario.</param>
    /// <param name="to">The other.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellationToken">Ends it early, between one run of the model and the next; there are 4,096 where twelve inputs differ.</param>
    /// <exception cref="ModelException">The name is none.</exception>
    /// <exception cref="ArgumentException">A scenario is another model's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>
    /// foreach (var (input, amount) in model.Compare(model.Base, model.Scenario("bull"), "target_price").Parts)
    /// {
    ///     Console.WriteLine($"{input}: {amount}");
    /// }
    /// </code></example>
    public Comparison Compare(Scenario from, Scenario to, string cell, CancellationToken cancellationToken = default) =>
        new(this, Attribution.Of(Engine.Evaluator, Asked(from, cancellationToken), Asked(to, cancellationToken), Computed(cell)));

    /// <summary>Which inputs move a cell most: each at the 10% and 90% quantiles that the model declares or, with a shift, moved by that share of
    /// itself.</summary>
    /// <param name="scenario">The scenario that they are moved from.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="shift">By what share of themselves inputs are moved: 0.1 for a tenth; null for their quantiles.</param>
    /// <param name="cancellationToken">Ends it early, between one run of the model and the next.</param>
    /// <exception cref="ModelException">The name is none.</exception>
    /// <exception cref="ArgumentException">The scenario is another model's, or the shift no finite number above 0.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>string first = model.Tornado(model.Base, "target_price").Bars[0].Input;   // target_ps</code></example>
    public Tornado Tornado(Scenario scenario, string cell, double? shift = null, CancellationToken cancellationToken = default)
    {
        if (shift is { } share && !(share > 0 && double.IsFinite(share)))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "inputs are moved by a finite share of themselves above 0, such as 0.1");
        }

        var output = Computed(cell);
        var about = Asked(scenario, cancellationToken);
        var core = shift is null && Plan.Uncertainty.Factors.Count > 0
            ? Analysis.Tornadoes.Tornado.OverRanges(Engine.Evaluator, about, output)
            : Analysis.Tornadoes.Tornado.OverShift(Engine.Evaluator, about, output, shift ?? 0.1);
        return new Tornado(new Cell(this, output), core);
    }

    /// <summary>What a reviewer changed in a workbook that was exported from this model.</summary>
    /// <param name="workbook">The file; it is read to its end and not closed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ModelException">The file is no workbook of this model, or not to be trusted.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>
    /// var review = await model.ReadWorkbookAsync(file);
    /// foreach (var change in review.Changes)
    /// {
    ///     Console.WriteLine($"{change.Place}: {change.Input} {change.From} → {change.To}");
    /// }
    /// </code></example>
    public Task<WorkbookReview> ReadWorkbookAsync(Stream workbook, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        return WorkbookReview.ReadAsync(this, workbook, cancellationToken);
    }

    /// <summary>What people call the company.</summary>
    public string LabelIn(LabelLanguage language) => Plan.Label.In(language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Line LineOf(PlanLine line) => _lines.Value[line];

    internal Scenario Own(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ReferenceEquals(scenario.Model, this)
            ? scenario
            : throw new ArgumentException(
                $"the scenario `{scenario.Name}` is of another model, or of the same model loaded again; `{Name}` has scenarios of its own", nameof(scenario));
    }

    private ScenarioCase Asked(Scenario scenario, CancellationToken cancelled) => Own(scenario).Case with { Cancelled = cancelled };

    internal IReadOnlyList<PlanCell> Inputs(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Ask(diagnostics => CellReader.Inputs(Plan, input, diagnostics) is { Count: > 0 } cells ? cells : null);
    }

    internal PlanCell Computed(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return Ask(diagnostics => CellReader.One(Plan, name, diagnostics));
    }

    internal static T Ask<T>(Func<List<Diagnostic>, T?> read)
        where T : class
    {
        var diagnostics = new List<Diagnostic>();
        var found = read(diagnostics);
        return found is null || diagnostics.Exists(d => d.Severity == Core.Diagnostics.Severity.Error) ? throw ModelException.Of(diagnostics) : found;
    }

    private static LoadResult Compile(IModelSource files, ModelLimits limits, CancellationToken cancelled)
    {
        var load = FinancialModel.TryLoad(files, limits.Compiling(cancelled));
        IReadOnlyList<Problem> problems = [.. load.Diagnostics.Select(d => new Problem(d))];
        return new LoadResult(load.Model is null ? null : new Model(load.Model, problems), problems, load.Files);
    }

    private static Model Usable(LoadResult load) => load.Model ?? throw new ModelException(load.Problems);

    private static IReadOnlyList<string> NotNull(IReadOnlyList<string> names, [CallerArgumentExpression(nameof(names))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        return names.Any(n => n is null) ? throw new ArgumentNullException(parameter, "a name is null") : names;
    }
}
