using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>The sampled inputs of as many runs as a vector holds.</summary>
/// <param name="inputs">All runs of the first input, then all runs of the next.</param>
/// <param name="runs">The number of runs.</param>
/// <param name="run">The first run to take.</param>
internal readonly ref struct Drivers(ReadOnlySpan<double> inputs, int runs, int run)
{
    public readonly Vector<double> SegmentGrowthGenAi2024 = new(inputs[((0 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthGenAi2025 = new(inputs[((1 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthGenAi2026 = new(inputs[((2 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthTraditionalAi2025 = new(inputs[((3 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthTraditionalAi2026 = new(inputs[((4 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthSmartAuto2025 = new(inputs[((5 * runs) + run)..]);
    public readonly Vector<double> SegmentGrowthSmartAuto2026 = new(inputs[((6 * runs) + run)..]);
    public readonly Vector<double> GrossMargin2025 = new(inputs[((7 * runs) + run)..]);
    public readonly Vector<double> GrossMargin2026 = new(inputs[((8 * runs) + run)..]);
    public readonly Vector<double> SellingExpenseRatio2025 = new(inputs[((9 * runs) + run)..]);
    public readonly Vector<double> SellingExpenseRatio2026 = new(inputs[((10 * runs) + run)..]);
    public readonly Vector<double> AdministrativeExpenseRatio2025 = new(inputs[((11 * runs) + run)..]);
    public readonly Vector<double> AdministrativeExpenseRatio2026 = new(inputs[((12 * runs) + run)..]);
    public readonly Vector<double> RndExpenseRatio2025 = new(inputs[((13 * runs) + run)..]);
    public readonly Vector<double> RndExpenseRatio2026 = new(inputs[((14 * runs) + run)..]);
    public readonly Vector<double> ReceivableDays2025 = new(inputs[((15 * runs) + run)..]);
    public readonly Vector<double> ReceivableDays2026 = new(inputs[((16 * runs) + run)..]);
    public readonly Vector<double> PayableDays2025 = new(inputs[((17 * runs) + run)..]);
    public readonly Vector<double> PayableDays2026 = new(inputs[((18 * runs) + run)..]);
    public readonly Vector<double> TargetPs = new(inputs[((19 * runs) + run)..]);
    public readonly Vector<double> HkdCny = new(inputs[((20 * runs) + run)..]);
}
