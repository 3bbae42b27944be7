using FinModel.Evaluation.Outcomes;

namespace FinModel;

/// <summary>How something that must hold came out, in one period.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Check
{
    private readonly CheckResult _core;

    internal Check(CheckResult core) => _core = core;

    /// <summary>Its name in the model.</summary>
    public string Name => _core.Check.Name;

    /// <summary>What people call it, in English.</summary>
    public string Label => _core.Check.Label.English;

    /// <summary>The condition as written.</summary>
    public string Condition => _core.Check.Condition;

    /// <summary>Whether the model is wrong where it does not hold, or there is something to look at: a check that warns, or an audit, which asks if
    /// published figures agree with each other.</summary>
    public Severity Severity => _core.Check.IsRequired ? Severity.Error : Severity.Warning;

    /// <summary>The period; null for what is asked once.</summary>
    public Period? Period => _core.Instance.Period is { } period ? new Period(period.Period) : null;

    /// <summary>The member, or null.</summary>
    public string? Member => _core.Instance.Member?.Name;

    /// <summary>Whether it holds, or cannot be asked because a side would mean nothing. A side that is a fault fails it.</summary>
    public bool Holds => _core.Passed;

    /// <summary>Left less right; null where a side has no value.</summary>
    public double? Residual => Statistic.Of(_core.Residual);

    /// <summary>How far the sides may be apart, with the rounding of printed figures; null where that asks for a value that there is not.</summary>
    public double? Tolerance => Statistic.Of(_core.Tolerance);

    /// <summary>What people call it, where and how it came out.</summary>
    public override string ToString() => $"{Label}{(Period is { } period ? " " + period : "")}: {(Holds ? "holds" : "does not hold")} ({Condition})";

    /// <summary>What people call it.</summary>
    public string LabelIn(LabelLanguage language) => _core.Check.Label.In(language);
}
