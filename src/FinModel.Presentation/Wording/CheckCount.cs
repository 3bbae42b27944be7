using FinModel.Evaluation.Outcomes;

namespace FinModel.Presentation.Wording;

/// <summary>How many checks hold, and how often they do: most are asked in every period.</summary>
/// <param name="Held">Those that hold wherever they are asked.</param>
/// <param name="Checks">Those that are asked.</param>
/// <param name="HeldByPeriod">How often one holds.</param>
/// <param name="ByPeriod">How often one is asked.</param>
internal sealed record CheckCount(int Held, int Checks, int HeldByPeriod, int ByPeriod)
{
    /// <summary>Whether each is asked once.</summary>
    public bool IsOncePerCheck => Checks == ByPeriod;

    /// <summary>The counts of some results. What asks of values that mean nothing does not hold.</summary>
    public static CheckCount Of(IReadOnlyList<CheckResult> results)
    {
        var checks = results.GroupBy(r => r.Check).ToList();
        return new CheckCount(checks.Count(c => c.All(Holds)), checks.Count, results.Count(Holds), results.Count);
    }

    private static bool Holds(CheckResult result) => result is { Passed: true, IsMeaningful: true };
}
