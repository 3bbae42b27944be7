using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Drivers;

/// <summary>How a driver of the estimates came to be.</summary>
internal enum DriverOrigin
{
    /// <summary>Plain numbers that the printed forecast implies.</summary>
    Inferred,

    /// <summary>As the forecast prints it, or as it must be for a printed figure.</summary>
    Printed,

    /// <summary>The printed forecast implies it, and no plain number is it.</summary>
    Implied,

    /// <summary>Nothing is printed; the past goes on.</summary>
    House,
}

/// <summary>A driver of the estimates.</summary>
/// <param name="Line">The input.</param>
/// <param name="Values">Its values; of a constant under no period.</param>
/// <param name="Origin">How it came to be.</param>
/// <param name="Evidence">What speaks for it.</param>
internal sealed record Driver(PlanLine Line, IReadOnlyDictionary<Period, double> Values, DriverOrigin Origin, string Evidence)
{
    /// <summary>The value of a constant.</summary>
    public double? Always { get; init; }

    /// <summary>How many printed figures it reproduces.</summary>
    public int Reproduces { get; init; }

    /// <summary>Of how many that it drives.</summary>
    public int Of { get; init; }
}
