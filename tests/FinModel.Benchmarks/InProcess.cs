using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FinModel.Benchmarks;

/// <summary>BenchmarkDotNet over <see cref="ModelBenchmarks"/>, in this process, so that nothing is generated and built for it.</summary>
internal static class InProcess
{
    public static IEnumerable<Measurement> Measure(GeneratedModel years, GeneratedModel quarters)
    {
        var sensetime = Clone.At("models", "sensetime");
        ModelBenchmarks.Folders = [sensetime, years.Path, quarters.Path];
        Console.Error.WriteLine("loading and running models in this process …");
        var summary = BenchmarkRunner.Run<ModelBenchmarks>(ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(years.Path, "benchmarks")));
        foreach (var (folder, name) in new[] { (sensetime, "SenseTime"), (years.Path, years.Description), (quarters.Path, quarters.Description) })
        {
            yield return Compare(summary, folder, $"load and compile, {name}", nameof(ModelBenchmarks.Load),
                "reading the same files and cutting them into words", nameof(ModelBenchmarks.ReadWords));
            yield return Compare(summary, folder, $"one run, {name}", nameof(ModelBenchmarks.Run), "as many multiplications and additions as there are cells",
                nameof(ModelBenchmarks.MultiplyAndAdd));
        }
    }

    private static Measurement Compare(Summary summary, string folder, string what, string method, string reference, string referenceMethod)
    {
        var (measured, against) = (Find(summary, folder, method), Find(summary, folder, referenceMethod));
        return new Measurement(what, Median(measured), measured.GcStats.GetBytesAllocatedPerOperation(measured.BenchmarkCase), reference, Median(against));
    }

    private static BenchmarkReport Find(Summary summary, string folder, string method) => summary.Reports.Single(r =>
        r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && Equals(r.BenchmarkCase.Parameters[nameof(ModelBenchmarks.Folder)], folder));

    private static TimeSpan Median(BenchmarkReport report) => report.ResultStatistics is { } statistics
        ? TimeSpan.FromTicks((long)Math.Ceiling(statistics.Median / TimeSpan.NanosecondsPerTick))
        : throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} has no result.");
}
