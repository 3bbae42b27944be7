using FinModel.Compiler.Plans;

namespace FinModel.Drafts.Drivers;

/// <summary>A driver whose numbers are to be plain.</summary>
/// <param name="Driver">The driver, with its exact values.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Implied">What its own printed figures say of it; null where they say nothing.</param>
internal sealed record FreeDriver(Driver Driver, IReadOnlyList<PlanCell> Cells, ImpliedValues? Implied)
{
    // Of what no figure says how far off it may be.
    private const double Usual = 0.1;

    /// <summary>The plainest numbers that its figures allow; null where there are none.</summary>
    public PlainNumbers? Plain { get; } =
        PlainNumbers.Of(Implied ?? new ImpliedValues(Driver.Line, Driver.Values.ToDictionary(v => v.Key, v => (v.Value, 1e-12))));

    /// <summary>The value of a cell that the print implies.</summary>
    public double Exact(PlanCell cell) => Driver.Values[cell.Period!.Period];

    /// <summary>Its plainest number, or the exact one where there is none.</summary>
    public double PlainOrExact(PlanCell cell) => Plain?.Values.TryGetValue(cell.Period!.Period, out var plain) == true ? plain : Exact(cell);

    /// <summary>How far off a cell may be.</summary>
    public double Width(PlanCell cell) => Implied?.Values.TryGetValue(cell.Period!.Period, out var at) == true && at.Tolerance > 0 ? at.Tolerance
        : Math.Max(Math.Abs(Exact(cell)) * Usual, 1e-6);
}
