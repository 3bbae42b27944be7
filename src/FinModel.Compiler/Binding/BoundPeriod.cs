namespace FinModel.Compiler.Binding;

/// <summary>A period in brackets: so many periods and years away, or a place on a timeline.</summary>
internal readonly record struct BoundPeriod(int? Offset, int Years, int Timeline, int Index)
{
    /// <summary>The period itself.</summary>
    public static BoundPeriod This => new(0, 0, 0, 0);

    /// <summary>The first of the periods that make up a year with this one as the last.</summary>
    public static BoundPeriod FirstOfTwelveMonths => new(1, -1, 0, 0);
}
