namespace FinModel.Tests.Properties;

/// <summary>A part of a formula: how it is written, and what it comes to, worked out without the engine.</summary>
/// <param name="Text">As it is written, in brackets where it has parts.</param>
/// <param name="Value">What it comes to somewhere; not a number for a fault.</param>
internal sealed record Piece(string Text, Func<Place, double> Value)
{
    /// <summary>Whether it is of the last twelve months in each period, so that a year has not the sum of them.</summary>
    public bool Rolls { get; init; }
}

/// <summary>Where a formula is worked out.</summary>
/// <param name="Run">The values of the scenario.</param>
/// <param name="Timeline">0 where the model calculates, 1 in the view.</param>
/// <param name="Index">The period.</param>
/// <param name="Member">The member, or −1 in a line that has none.</param>
internal sealed record Place(NaiveRun Run, int Timeline, int Index, int Member)
{
    public Span Period => Run.Model.Calendar.Timelines[Timeline][Index];

    /// <summary>How many periods a year has.</summary>
    public int PerYear => Timeline == 0 ? Run.Model.Calendar.PartsOfYear : 1;

    public double Of(string line, int back, int member) => Run.Value(line, Timeline, Index - back, member);
}
