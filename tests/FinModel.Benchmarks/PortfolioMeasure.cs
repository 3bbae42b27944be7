using FinModel.Analysis;
using FinModel.Analysis.Portfolios;
using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;

namespace FinModel.Benchmarks;

/// <summary>A portfolio of generated companies, each with statements, a rate in common and something of its own: the time of a company and the memory
/// of all, as their number grows.</summary>
internal static class PortfolioMeasure
{
    private const long Runs = 20_000;

    public static int Print()
    {
        using var folder = new ScratchFolder();
        int[] sizes = [20, 125, 250, 500];
        for (var i = 0; i < sizes[^1]; i++)
        {
            folder.Write(FormattableString.Invariant($"c{i}/model.fin"), Company(i));
        }

        Console.WriteLine("| companies | seconds | ms a company | MB kept while it runs | deviation / mean |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes)
        {
            Measure(size, folder);
        }

        return 0;
    }

    private static void Measure(int size, ScratchFolder folder)
    {
        var question =
            new PortfolioQuestion("price",
                [.. Enumerable.Range(0, size).Select(i => new Analysis.Portfolios.Holding(FormattableString.Invariant($"c{i}"), 100))], false, null,
                "base", [], 1);
        var (kept, loads) = (0L, 0);
        HoldingLoad Load(int place, CancellationToken cancelled)
        {
            // What is alive, looked at a dozen times.
            if (Interlocked.Increment(ref loads) % (size / 10) == 0)
            {
                kept = Math.Max(kept, GC.GetTotalMemory(forceFullCollection: true));
            }

            var model = FinancialModel.Load(Path.Combine(folder.Path, question.Holdings[place].Model));
            return HoldingLoader.Load(model, new ScenarioCase("base", PlanScenario.Base, []), question.Holdings[place], question);
        }

        var start = Environment.CpuUsage.TotalTime;
        var summary = new PortfolioSimulation(question, Load).Run(new RunRange(0, Runs), Environment.ProcessorCount, null, CancellationToken.None).Summary;
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant(
            $"| {size} | {seconds:0.0} | {1000 * seconds / size:0.0} | {kept / 1e6:0} | {summary.StandardDeviation / summary.Mean:0.000} |"));
    }

    // Ten years of sales, costs, tax and cash, valued by discounting.
    private static string Company(int i) => FormattableString.Invariant($"""
        model company_{i} "Company {i}"
        timeline years {string.Join(' ', Enumerable.Range(2024, 11).Select(y => FormattableString.Invariant($"{y}{(y == 2024 ? 'A' : 'E')}")))}
        currency CNY million

        input growth : ratio percent "Growth"
          value {2 + (i % 7)}% source "generated"
        input margin : ratio percent "Margin"
          value {15 + (i % 11)}% source "generated"
        input discount_rate : constant percent "Discount rate"
          value 9% source "generated"
        input shares : constant shares "Shares"
          value {100 + i} million shares source "generated"
        line sales : flow money "Sales"
          2024 {1000 + (10 * i)} million
          estimate sales[-1] * (1 + growth)
        line costs : flow money "Costs" deducted
          estimate sales * (1 - margin)
        line tax : flow money "Tax" deducted
          estimate 25% * max(0, sales - costs)
        line cash_flow : flow money "Cash flow" total
          estimate sales - costs - tax
        line factor : ratio number "Discount factor"
          2024 1
          estimate factor[-1] / (1 + discount_rate)
        line present_value : flow money "Present value"
          estimate cash_flow * factor
        line price : constant money/share "Value per share"
          = sum(present_value[2025..2034]) / shares

        uncertainty "What is not known"
          discount_rate  normal deviation 0.5pp common ten_year_rate
          growth  normal deviation 1pp common consumer = 0.4
          margin  normal deviation 2pp

        """);
}
