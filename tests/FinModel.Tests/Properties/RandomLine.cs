namespace FinModel.Tests.Properties;

/// <summary>A line of a random model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind, as it is written.</param>
/// <param name="Unit">The unit, as it is written.</param>
/// <param name="HasMembers">Whether it is over the dimension.</param>
/// <param name="Actual">Its formula in history and in the view; null for a constant.</param>
internal sealed record RandomLine(string Name, string Kind, string Unit, bool HasMembers, Piece? Actual)
{
    /// <summary>The formula of estimates; null for an input.</summary>
    public Piece? Estimate { get; init; }

    /// <summary>What is added in estimates that comes from the line itself; otherwise null.</summary>
    public Loop? Loop { get; init; }

    /// <summary>Whether it is a flow of the last twelve months, which a year has anew.</summary>
    public bool Rolls => Kind == "flow" && (Actual is { Rolls: true } || Estimate is { Rolls: true });

    /// <summary>The value of an input; otherwise null.</summary>
    public double? Given { get; init; }
}

/// <summary>What a line that depends on itself gives back.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Value">What it comes to, given what is assumed for the line.</param>
internal sealed record Loop(string Text, Func<Place, double, double> Value);

/// <summary>A scenario, with what it takes over from another one.</summary>
internal sealed record RandomScenario(string Name, RandomScenario? From, IReadOnlyList<RandomChange> Changes)
{
    public IEnumerable<RandomChange> AllChanges => (From?.AllChanges ?? []).Concat(Changes);
}

/// <summary>A change of an input, of all members and estimates where none is named.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Line">The input.</param>
/// <param name="Member">The member, or null for all.</param>
/// <param name="Index">The period, or null for all.</param>
/// <param name="Apply">What it does to the value.</param>
internal sealed record RandomChange(string Text, string Line, int? Member, int? Index, Func<double, double> Apply);
