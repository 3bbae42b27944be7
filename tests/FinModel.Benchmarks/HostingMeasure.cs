using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary>What a server or a nightly job lives with, through the library that they use.</summary>
internal static class HostingMeasure
{
    private const int Runs = 20_000;
    private const int Loads = 200;
    private static readonly ModelSources SenseTime = ModelSources.Folder(Clone.At("models", "sensetime"));

    public static async Task<int> Print()
    {
        var model = Model.Load(SenseTime);
        var scenario = model.Base.Set("gross_margin@2025", 0.45);
        Console.WriteLine("| SenseTime | | |");
        Console.WriteLine("| --- | ---: | ---: |");
        Row("a run", Cost(Runs, () => scenario.Run()), 1000, "us");
        Row("a run and its checks", Cost(Runs / 20, () => _ = scenario.Run().Checks), 1000, "us");
        Row("a load", Cost(Loads, () => Model.Load(SenseTime)), 1, "ms");
        Row("kept by a loaded model", $"{Kept() / 1e6:0.00} MB");
        Row("two loads side by side", $"{SideBySide(() => Model.Load(SenseTime)):0.00} times as fast", $"two additions {SideBySide(Add):0.00} times");
        Row("a collection's share of loading", $"{CollectionsShare():P0}");
        await PrintCancelling(model);
        await PrintAnswering(model);
        return 0;
    }

    // After as many to warm up: processor time in milliseconds, and bytes.
    private static (double Time, double Bytes) Cost(int times, Action act)
    {
        Repeat(times, act);
        Thread.Sleep(1000);
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.UserTime);
        Repeat(times, act);
        return ((Environment.CpuUsage.UserTime - start).TotalMilliseconds / times, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / times);
    }

    private static void Repeat(int times, Action act)
    {
        for (var i = 0; i < times; i++)
        {
            act();
        }
    }

    private static double Kept()
    {
        const int models = 20;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = Enumerable.Range(0, models).Select(_ => Model.Load(SenseTime)).ToList();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        return (double)bytes / models;
    }

    // What the machine has to give to two threads at once is seen by what allocates nothing.
    private static double SideBySide(Action act)
    {
        var watch = Stopwatch.StartNew();
        Repeat(Loads, act);
        var one = watch.Elapsed;
        watch.Restart();
        Parallel.Invoke(() => Repeat(Loads / 2, act), () => Repeat(Loads / 2, act));
        return one / watch.Elapsed;
    }

    private static void Add()
    {
        var sum = 0.0;
        for (var i = 0; i < 10_000_000; i++)
        {
            sum += i;
        }

        GC.KeepAlive(sum);
    }

    private static double CollectionsShare()
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalPauseDuration());
        Repeat(Loads, () => Model.Load(SenseTime));
        return (GC.GetTotalPauseDuration() - before) / watch.Elapsed;
    }

    private static async Task PrintCancelling(Model model)
    {
        using var years = GeneratedModel.OfYears();
        var large = ModelSources.Folder(years.Path);
        var watch = Stopwatch.StartNew();
        Model.Load(large);
        var load = watch.Elapsed;
        await model.Base.Run().WriteWorkbookAsync(Stream.Null);
        watch.Restart();
        await model.Base.Run().WriteWorkbookAsync(Stream.Null);
        var export = watch.Elapsed;
        var endless = new SimulationOptions { Runs = long.MaxValue / 4 };
        Row("a cancelled simulation is over within",
            await Cancelling.Measure(null, ct => model.SimulateAsync(model.Base, ["target_price"], endless, null, ct)));
        Row("a cancelled load of 36,000 cells", await Cancelling.Measure(load, ct => Model.LoadAsync(large, ct)));
        Row("a cancelled workbook", await Cancelling.Measure(export, ct => model.Base.Run(ct).WriteWorkbookAsync(Stream.Null, ct)));
    }

    // As a server would: each request on a thread of the pool, one after the other, until the simulation is done.
    private static async Task PrintAnswering(Model model)
    {
        var simulation = model.SimulateAsync(model.Base, ["target_price", "cash@2026"], new() { Runs = 1_000_000 });
        var times = new List<double>();
        while (!simulation.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await Task.Run(() => model.Base.Set("target_ps", 12).Run().ToJson());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        await simulation;
        times.Sort();
        Row("requests answered while 1,000,000 runs are simulated", $"{times.Count}", $"median {times[times.Count / 2]:0.0} ms");
    }

    private static void Row(string what, (double Time, double Bytes) cost, double factor, string unit) =>
        Row(what, $"{cost.Time * factor:0.0} {unit}", $"{cost.Bytes / 1000:0.0} kB");

    private static void Row(string what, (double Median, double Most) times) => Row(what, $"median {times.Median:0.0} ms", $"most {times.Most:0.0} ms");

    private static void Row(string what, FormattableString first, FormattableString? second = null) =>
        Console.WriteLine(
            FormattableString.Invariant($"| {what} | {FormattableString.Invariant(first)} | {(second is null ? "" : FormattableString.Invariant(second))} |"));
}
