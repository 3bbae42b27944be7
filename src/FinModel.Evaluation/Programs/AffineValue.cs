namespace FinModel.Evaluation.Programs;

/// <summary>A value inside an affine circle: what it is when all cuts are zero, and how much it grows with each cut.</summary>
/// <param name="AtZero">The slot of the value with zero cuts.</param>
/// <param name="Slopes">The slot of the slope in each cut; −1 where it does not depend on that cut. Empty when it depends on none.</param>
internal sealed record AffineValue(int AtZero, int[] Slopes)
{
    /// <summary>The slope in a cut, or −1.</summary>
    public int Slope(int cut) => Slopes.Length == 0 ? -1 : Slopes[cut];

    /// <summary>Whether it depends on no cut.</summary>
    public bool IsFixed => Slopes.Length == 0;
}
