using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

// Filled as one block of memory, in the order of its fields.
#pragma warning disable CS0649

/// <summary>The sampled inputs.</summary>
internal struct Drivers
{
    public Vector<double> SegmentGrowthGenAi2024;
    public Vector<double> SegmentGrowthGenAi2025;
    public Vector<double> SegmentGrowthGenAi2026;
    public Vector<double> SegmentGrowthTraditionalAi2025;
    public Vector<double> SegmentGrowthTraditionalAi2026;
    public Vector<double> SegmentGrowthSmartAuto2025;
    public Vector<double> SegmentGrowthSmartAuto2026;
    public Vector<double> GrossMargin2025;
    public Vector<double> GrossMargin2026;
    public Vector<double> SellingExpenseRatio2025;
    public Vector<double> SellingExpenseRatio2026;
    public Vector<double> AdministrativeExpenseRatio2025;
    public Vector<double> AdministrativeExpenseRatio2026;
    public Vector<double> RndExpenseRatio2025;
    public Vector<double> RndExpenseRatio2026;
    public Vector<double> ReceivableDays2025;
    public Vector<double> ReceivableDays2026;
    public Vector<double> PayableDays2025;
    public Vector<double> PayableDays2026;
    public Vector<double> TargetPs;
    public Vector<double> HkdCny;
}
