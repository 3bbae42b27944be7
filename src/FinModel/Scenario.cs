using System.Globalization;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Presentation.Formats;

namespace FinModel;

/// <summary>A scenario of a model, and changes on top of it. A change gives another scenario; this one stays as it is.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
/// <example><code>var result = model.Base.Set("gross_margin@2025", 0.45).Add("segment_growth.gen_ai", 0.05).Run();</code></example>
public sealed class Scenario
{
    private readonly PlanScenario _plan;
    private readonly IReadOnlyList<PlanOverride> _overrides;

    internal Scenario(Model model, PlanScenario plan, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<string> changes)
    {
        Model = model;
        _plan = plan;
        _overrides = overrides;
        Changes = changes;
    }

    internal ScenarioCase Case => new(Name, _plan, _overrides);

    /// <summary>The model it is of.</summary>
    public Model Model { get; }

    /// <summary>The name that the model gives it.</summary>
    public string Name => _plan.Name;

    /// <summary>What people call it, in English.</summary>
    public string Label => _plan.Label.English;

    /// <summary>What was changed on top of it, as a scenario file would have it, in order.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>The same with an input set to a value.</summary>
    /// <param name="input"><c>INPUT[.MEMBER][@PERIOD]</c>; without a period all estimates, without a member all members.</param>
    /// <param name="value">In the input's unit: a percentage is a fraction, 0.45 for 45%; money is in the model's scale.</param>
    /// <exception cref="ModelException">There is no such input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is no finite number or, for a date or an input with words for values, stands
    /// for none.</exception>
    /// <example><code>var lower = model.Base.Set("gross_margin@2025", 0.40).Set("target_ps", 10);</code></example>
    public Scenario Set(string input, double value) => Changed(input, OverrideOperator.Set, value, nameof(value));

    /// <summary>The same with an amount added to an input: 0.01 is one percentage point.</summary>
    /// <param name="input"><c>INPUT[.MEMBER][@PERIOD]</c>; without a period all estimates, without a member all members.</param>
    /// <param name="amount">In the input's unit; to a date, days.</param>
    /// <exception cref="ModelException">There is no such input, or it has words for values; or a date is moved by a part of a day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is no finite number.</exception>
    public Scenario Add(string input, double amount) => Changed(input, OverrideOperator.Add, amount, nameof(amount));

    /// <summary>The same with an input multiplied.</summary>
    /// <param name="input"><c>INPUT[.MEMBER][@PERIOD]</c>; without a period all estimates, without a member all members.</param>
    /// <param name="factor">The factor: 1.1 for a tenth more.</param>
    /// <exception cref="ModelException">There is no such input, it is a date, or it has words for values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The factor is no finite number.</exception>
    public Scenario Multiply(string input, double factor) => Changed(input, OverrideOperator.Multiply, factor, nameof(factor));

    /// <summary>The same with changes as analysts write them: <c>gross_margin += 1pp</c>, <c>target_ps = 12.5x</c>.</summary>
    /// <exception cref="ModelException">A change cannot be used; it says all that is wrong.</exception>
    /// <example><code>var scenario = model.Base.With("gross_margin += 1pp", "valuation_date = 2025-03-31");</code></example>
    public Scenario With(params IReadOnlyList<string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var made = Model.Ask(diagnostics => Model.Engine.TryCase(Name, changes, diagnostics));
        return new Scenario(Model, _plan, [.. _overrides, .. made.Overrides], [.. Changes, .. changes]);
    }

    /// <summary>Computes it.</summary>
    /// <param name="cancellationToken">Ends a run before it starts; one run takes microseconds.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Result Run(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Result(this, Model.Engine.Evaluator.Run(_plan, _overrides));
    }

    /// <summary>What people call it.</summary>
    public string LabelIn(LabelLanguage language) => _plan.Label.In(language);

    /// <summary>The name, with the changes.</summary>
    public override string ToString() => Changes.Count == 0 ? Name : $"{Name} with {string.Join(", ", Changes)}";

    /// <summary>The model's engine with this scenario among the others, for what is selected by name.</summary>
    internal (FinancialModel Engine, string Name) Named()
    {
        if (Changes.Count == 0)
        {
            return (Model.Engine, Name);
        }

        var name =
            Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? Name + "_changed" : string.Create(CultureInfo.InvariantCulture, $"{Name}_changed_{i}"))
            .First(n => Model.Plan.Scenarios.All(s => s.Name != n));
        var label = new PlanLabel($"{_plan.Label.English}, changed", $"{_plan.Label.Chinese}（已修改）");
        return (Model.Engine.With(new PlanScenario(name, label, [.. _plan.Overrides, .. _overrides])), name);
    }

    private Scenario Changed(string input, OverrideOperator @operator, double operand, string parameter)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!double.IsFinite(operand))
        {
            throw new ArgumentOutOfRangeException(parameter, operand, $"`{input}` takes a finite number");
        }

        var cells = Model.Inputs(input);
        var (line, isSet) = (cells[0].Line, @operator == OverrideOperator.Set);
        if (isSet && HasWords(line) && (operand != Math.Truncate(operand) || NumberText.Word(operand, line) is null))
        {
            throw new ArgumentOutOfRangeException(parameter, operand, $"`{input}` takes {Words(line)}");
        }

        // Days and words are set and hardly moved: what an analyst who wrote it would be told, a program is told, too.
        var text = $"{input} {Written(@operator, operand, line)}";
        if (!isSet && HasWords(line))
        {
            return With(text);
        }

        var source = new PlanSource("set by the program", null, text, new SourceSpan(new SourceText("program", text), 0, text.Length));
        return new Scenario(Model, _plan, [.. _overrides, .. cells.Select(c => new PlanOverride(c, @operator, operand, source))], [.. Changes, text]);
    }

    private static bool HasWords(PlanLine line) => line.Display == Display.Date || line.Bands is not null;

    private static string Words(PlanLine line) =>
        line.Bands is { } scale ? string.Join(", ", scale.Bands.Select((band, i) => $"{i} for `{band.Name}`")) : "the number of a day, as spreadsheets count";

    private static string Written(OverrideOperator @operator, double operand, PlanLine line) => @operator switch
    {
        OverrideOperator.Set => "= " + Literals.Of(line, operand),
        OverrideOperator.Multiply => "*= " + Number(operand),
        _ when line.Display == Display.Percent => $"+= {Number(operand * 100)}pp",
        _ when line.Display == Display.Date => $"+= {Number(operand)} days",
        _ => "+= " + Number(operand),
    };

    private static string Number(double number) => Math.Round(number, 12).ToString(CultureInfo.InvariantCulture);
}
