using System.Buffers;
using System.Text;
using FinModel.Evaluation;
using FinModel.Explain;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Series;

namespace FinModel;

/// <summary>All values of a model under one scenario.</summary>
/// <remarks>Safe to use from any thread, and never changes; what is said about it is worked out when it is first asked for.</remarks>
public sealed class Result
{
    // Two threads that ask at once find the same.
    private FaultReasons? _reasons;

    internal Result(Scenario scenario, ModelResult core) => (Scenario, Core) = (scenario, core);

    internal ModelResult Core { get; }

    internal FaultReasons Reasons => _reasons ??= new FaultReasons(Core);

    /// <summary>The model.</summary>
    public Model Model => Scenario.Model;

    /// <summary>The scenario, with what was changed on top of it.</summary>
    public Scenario Scenario { get; }

    /// <summary>The income statement of the library.</summary>
    public IncomeStatement IncomeStatement => new(this);

    /// <summary>The balance sheet of the library.</summary>
    public BalanceSheet BalanceSheet => new(this);

    /// <summary>The cash flow statement of the library.</summary>
    public CashFlow CashFlow => new(this);

    /// <summary>The ratios of the library.</summary>
    public Ratios Ratios => new(this);

    /// <summary>The multiples, target price and rating of the library.</summary>
    public Valuation Valuation => new(this);

    /// <summary>How the checks and audits came out.</summary>
    /// <example><code>var failing = result.Checks.Where(c => !c.Holds);</code></example>
    public IReadOnlyList<Check> Checks => [.. Core.Checks.Select(c => new Check(c))];

    /// <summary>Where faults began; what is computed from them has no value either.</summary>
    public IReadOnlyList<Value> Faults => [.. Core.Faults.Select(f => new Value(this, new Cell(Model, f.Cell)))];

    /// <summary>What the model refuses: where it asks for something, and the values that do not meet it.</summary>
    public IReadOnlyList<Problem> Problems => [.. RefusalDiagnostics.Of(Core).Select(d => new Problem(d))];

    /// <summary>The value of a cell by its name: <c>target_price</c>, <c>cash@2026</c>, <c>segment_revenue.gen_ai@1H24</c>.</summary>
    /// <exception cref="ModelException">There is no such line, member or period, or several cells are meant; it says which are near.</exception>
    public Value this[string cell] => new(this, Model.Cell(cell));

    /// <summary>The value of a cell.</summary>
    /// <exception cref="ArgumentException">The cell is of another model.</exception>
    public Value this[Cell cell]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(cell);
            return ReferenceEquals(cell.Model, Model)
                ? new Value(this, cell)
                : throw new ArgumentException($"`{cell}` is a cell of another model, or of the same model loaded again; `{Model.Name}` has cells of its own",
                    nameof(cell));
        }
    }

    /// <summary>A line over time, or one member of it: <c>revenue</c>, <c>segment_revenue.gen_ai</c>.</summary>
    /// <exception cref="ModelException">There is no such line or member; it says which are near.</exception>
    /// <exception cref="ArgumentException">The line is over a dimension, and no member is named.</exception>
    /// <example><code>double? oneSegment = result.Series("segment_revenue.gen_ai")[2025];</code></example>
    public Series Series(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (found, member, _) = Model.Ask(diagnostics => Model.Engine.Find(line, diagnostics));
        return member is null && found.Dimension is { } dimension
            ? throw new ArgumentException(
                $"`{line}` is over `{dimension.Name}`: say which member, {string.Join(", ", dimension.Members.Select(m => $"`{line}.{m.Name}`"))}",
                nameof(line))
            : new Series(this, line, found, member);
    }

    /// <summary>Why a cell has its value, so many levels deep.</summary>
    /// <exception cref="ModelException">There is no such cell, or the model has no value there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative.</exception>
    /// <example><code>Console.WriteLine(result.Explain("target_price", depth: 2));</code></example>
    public Explanation Explain(string cell, int depth = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        var found = Model.Computed(cell);
        return new Explanation(this, new Explainer(c => Core[c], [.. Core.Scenario.Overrides, .. Core.Overrides]).Explain(found, depth));
    }

    /// <summary>Whether it reproduces what was published.</summary>
    /// <example><code>Console.WriteLine(result.TieOut());   // 377 forecast figures reproduced, 21 explained; 0 figures unexplained</code></example>
    public TieOut TieOut() => new(Analysis.TieOut.Run(Core), Model);

    /// <summary>Everything as json, as <c>finmodel run --format json</c> prints it. What is no number is null there, with its reason under
    /// <c>faults</c>.</summary>
    public string ToJson(LabelLanguage language = LabelLanguage.English) => JsonPresenter.Text(Answer.ToDatum(language.Words()));

    /// <summary>Writes everything as json in UTF-8, into memory such as that of a response's pipe.</summary>
    public void WriteJson(IBufferWriter<byte> writer, LabelLanguage language = LabelLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Encoding.UTF8.GetBytes(ToJson(language)));
    }

    /// <summary>Writes everything as json in UTF-8; nothing is written to the stream synchronously.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WriteJsonAsync(Stream stream, LabelLanguage language = LabelLanguage.English, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(ToJson(language)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a live Excel workbook that opens at this scenario; nothing is written to the stream synchronously, and nothing at all when it
    /// is cancelled before it is laid out.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <example><code>await model.Base.Run().WriteWorkbookAsync(response.Body, cancellationToken);</code></example>
    public Task WriteWorkbookAsync(Stream stream, CancellationToken cancellationToken = default) =>
        WriteWorkbookAsync(stream, new WorkbookOptions(), cancellationToken);

    /// <summary>Writes a live Excel workbook that opens at this scenario.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WriteWorkbookAsync(Stream stream, WorkbookOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        var file = await Task.Run(() => options.Write(Scenario, cancellationToken), cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(file, cancellationToken).ConfigureAwait(false);
    }

    private RunAnswer Answer => new(Core, Model.Plan.Timeline, [], [], Scenario.Changes);
}
