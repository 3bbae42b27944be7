using FinModel.Compiler.Plans;

namespace FinModel;

/// <summary>A line of a model: what it is, not its values. Costs are positive; what is taken off is taken off by the formulas.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Line
{
    internal Line(Model model, PlanLine plan)
    {
        Model = model;
        Plan = plan;
        Unit = new Unit(plan, null, model.Plan);
        Members = [.. plan.Dimension?.Members.Select(m => m.Name) ?? []];
        Formulas = [.. plan.Rules.Select(r => r.Scope == "=" ? $"= {r.Text}" : $"{r.Scope} {r.Text}")];
    }

    internal PlanLine Plan { get; }

    /// <summary>The model it is of.</summary>
    public Model Model { get; }

    /// <summary>The name: <c>trade_receivables</c>.</summary>
    public string Name => Plan.Name;

    /// <summary>What people call it, in English.</summary>
    public string Label => Plan.Label.English;

    /// <summary>How it behaves over time.</summary>
    public LineKind Kind => (LineKind)Plan.Kind;

    /// <summary>What its numbers are in; where members differ, those of the first.</summary>
    public Unit Unit { get; }

    /// <summary>Whether its estimates are given, so that a scenario may change them.</summary>
    public bool IsInput => Plan.IsInput;

    /// <summary>The members that it has values for; none for a line without a dimension.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The statement it is declared in, or null.</summary>
    public string? Statement => Plan.Statement;

    /// <summary>What an analyst should know of it, or null.</summary>
    public string? Note => Plan.Note;

    /// <summary>How it gets its values, as the author wrote it; none for an input that is typed.</summary>
    public IReadOnlyList<string> Formulas { get; }

    /// <summary>Where it is declared.</summary>
    public Location Location => Location.Of(Plan.Span)!;

    /// <summary>What people call it.</summary>
    public string LabelIn(LabelLanguage language) => Plan.Label.In(language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
