namespace FinModel.Core.Time;

/// <summary>The periods of a model, consecutive and of one length; actual ones before estimates.</summary>
/// <param name="Name">As declared, <c>years</c>.</param>
/// <param name="Periods">In order.</param>
public sealed record Timeline(string Name, IReadOnlyList<TimelinePeriod> Periods)
{
    /// <summary>The length of the periods.</summary>
    public Frequency Frequency => Periods[0].Period.Frequency;

    /// <summary>How its years lie on the calendar.</summary>
    public FiscalYear FiscalYear => Periods[0].FiscalYear;

    /// <summary>The periods that statements show.</summary>
    public IEnumerable<TimelinePeriod> Shown => Periods.Where(p => p.IsShown);

    /// <summary>The periods that statements show, with the history before them.</summary>
    public IEnumerable<TimelinePeriod> Listed => Periods.Where(p => p.IsListed);

    /// <summary>The places of the periods that make up a longer one, in order; empty unless they cover it.</summary>
    public IReadOnlyList<int> PartsOf(TimelinePeriod whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var parts = new List<int>();
        for (var i = 0; i < Periods.Count; i++)
        {
            if (whole.Contains(Periods[i]))
            {
                parts.Add(i);
            }
        }

        return parts.Count == (int)whole.Period.Frequency / (int)Frequency ? parts : [];
    }

    /// <summary>The place of a period, or −1.</summary>
    public int IndexOf(Period period)
    {
        var index = period.Index - Periods[0].Period.Index;
        return period.Frequency == Frequency && index >= 0 && index < Periods.Count ? index : -1;
    }
}
