using CoreTimeline = FinModel.Core.Time.Timeline;

namespace FinModel;

/// <summary>The periods of a model, in order: reported ones, then estimates.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Timeline
{
    internal Timeline(CoreTimeline core)
    {
        Core = core;
        Periods = [.. core.Shown.Select(p => new Period(p.Period))];
        Estimates = [.. core.Shown.Where(p => p.IsEstimate).Select(p => new Period(p.Period))];
    }

    internal CoreTimeline Core { get; }

    /// <summary>The name: <c>years</c>.</summary>
    public string Name => Core.Name;

    /// <summary>The periods that are shown.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Those of them that are forecast.</summary>
    public IReadOnlyList<Period> Estimates { get; }

    /// <summary>The first day of a period, as the company's years lie.</summary>
    /// <exception cref="InvalidOperationException">The period is the default value.</exception>
    public DateOnly StartOf(Period period) => Core.FiscalYear.Start(period.Core);

    /// <summary>The last day of a period, as the company's years lie.</summary>
    /// <exception cref="InvalidOperationException">The period is the default value.</exception>
    public DateOnly EndOf(Period period) => Core.FiscalYear.End(period.Core);

    /// <summary>The name and the periods.</summary>
    public override string ToString() => $"{Name} {string.Join(' ', Periods)}";
}
