namespace FinModel.Compiler.Plans;

/// <summary>What a formula can ask of the timeline that it is computed on.</summary>
public enum TimelineFact
{
    /// <summary>How many periods a year has.</summary>
    PeriodsPerYear,

    /// <summary>Calendar days in the period.</summary>
    DaysInPeriod,

    /// <summary>The first day of the period.</summary>
    PeriodStart,

    /// <summary>The last day of the period.</summary>
    PeriodEnd,
}
