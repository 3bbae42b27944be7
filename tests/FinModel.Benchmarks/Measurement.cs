namespace FinModel.Benchmarks;

/// <summary>How long something takes, against something else timed in the same run.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Median">The median time.</param>
/// <param name="Memory">Bytes allocated each time; of a process of its own, the most bytes that it held.</param>
/// <param name="Reference">What it is compared with.</param>
/// <param name="ReferenceMedian">The median time of that.</param>
internal sealed record Measurement(string What, TimeSpan Median, long? Memory, string Reference, TimeSpan ReferenceMedian)
{
    public double Ratio => Median / ReferenceMedian;
}
