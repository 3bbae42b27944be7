using System.Text.Json;

namespace FinModel.Package.Tests;

/// <summary>What a server needs: nothing blocks, nothing is written behind its back, many threads get the same.</summary>
public class HostingTests
{
    private readonly Model _model = Examples.SenseTime;

    // Enough of each that the steps are compiled while the threads run; ten thousand of SenseTime on each thread would try the machine's memory, no
    // more of the model.
    [Fact]
    public void Sixteen_threads_get_the_same_to_the_last_bit()
    {
        var small = Model.Load(ModelSources.Texts(Examples.Small()));

        Different(small.Base.Set("divisor", 1.7), 10_000, "revenue@2024", "revenue@2025").Should().Be(0);
        Different(_model.Base.Set("target_ps", 12.5), 500, "target_price", "cash@2026").Should().Be(0);
    }

    [Fact]
    public void Threads_share_a_batch()
    {
        var batch = _model.Batch(_model.Base, ["target_ps"], ["target_price"]);
        var inputs = Enumerable.Range(0, 40_000).Select(i => 5 + (i / 4000.0)).ToArray();
        var expected = new double[inputs.Length];
        batch.Evaluate(inputs, expected);

        Parallel.For(0, 8, _ =>
        {
            var outputs = new double[inputs.Length];
            batch.Evaluate(inputs, outputs);
            outputs.Should().Equal(expected);
        });
    }

    [Fact]
    public void One_name_of_a_batch_may_stand_for_many_cells()
    {
        var batch = _model.Batch(_model.Base, ["gross_margin"], ["gross_profit@2025", "gross_profit@2026"]);
        var outputs = new double[4];

        batch.Evaluate([0.4, 0.5], outputs);

        var half = _model.Base.Set("gross_margin", 0.5).Run();
        (outputs[1], outputs[3]).Should().Be((half["gross_profit@2025"].Number!.Value, half["gross_profit@2026"].Number!.Value));
    }

    [Fact]
    public async Task A_simulation_runs_on_threads_of_its_own()
    {
        var seen = new Seen();

        var result = await _model.SimulateAsync(_model.Base, ["target_price"], new() { Runs = 40_000, Threads = 2, Probabilities = ["cash@2026 < 0"] }, seen);

        seen.IsOnPool.Should().BeFalse();
        result.Runs.Should().Be(40_000);
        result.Outputs[0].Quantiles[0.5].Should().BeApproximately(2.1, 0.1);
        result.Outputs[0].ToString().Should().Be("target_price: mean 2.12, 5% 1.38, 50% 2.06, 95% 3.06");
        result.Probabilities["cash@2026 < 0"].Should().BeApproximately(0.47, 0.02);
    }

    [Fact]
    public async Task A_simulation_does_not_depend_on_the_threads()
    {
        var (one, four) = (await Simulate(1), await Simulate(4));

        BitConverter.DoubleToInt64Bits(one).Should().Be(BitConverter.DoubleToInt64Bits(four));

        async Task<double> Simulate(int threads) =>
            (await _model.SimulateAsync(_model.Base, ["target_price"], new() { Runs = 20_000, Threads = threads })).Outputs[0].Mean!.Value;
    }

    [Fact]
    public async Task Whatever_is_cancelled_ends()
    {
        using var source = new CancellationTokenSource();
        var stopper = new Stop(source);
        var simulation = _model.SimulateAsync(_model.Base, ["target_price"], new() { Runs = long.MaxValue / 4 }, stopper, source.Token);
        await ((Func<Task>)(() => simulation)).Should().ThrowAsync<OperationCanceledException>();

        var cancelled = source.Token;
        Func<Task>[] asked =
        [
            () => Model.LoadAsync(ModelSources.Example, cancelled),
            () => _model.Base.Run().WriteWorkbookAsync(new MemoryStream(), cancelled),
            () => _model.Base.Run().WriteJsonAsync(new MemoryStream(), LabelLanguage.English, cancelled),
            () => _model.ReadWorkbookAsync(new MemoryStream(), cancelled),
        ];
        foreach (var ask in asked)
        {
            await ask.Should().ThrowAsync<OperationCanceledException>();
        }

        ((Action)(() => _model.Base.Run(cancelled))).Should().Throw<OperationCanceledException>();
        ((Action)(() => Model.Load(ModelSources.Example, cancelled))).Should().Throw<OperationCanceledException>();
    }

    // The simulation waits, at its first report, for requests that the pool's threads answer: they need none of its.
    [Fact]
    public async Task Requests_are_answered_while_a_simulation_runs()
    {
        const int requests = 200;
        using var answered = new CountdownEvent(requests);
        var simulation = _model.SimulateAsync(_model.Base, ["target_price"], new() { Runs = 1_000_000 }, new Held(answered));

        var targets = await Task.WhenAll(Enumerable.Range(0, requests).Select(i => Task.Run(() =>
        {
            var target = _model.Base.Set("target_ps", 5 + (i / 20.0)).Run()["target_price"].Number;
            simulation.IsCompleted.Should().BeFalse();
            answered.Signal();
            return target;
        })));

        (await simulation).Runs.Should().Be(1_000_000);
        targets.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    // How much is done after the token, not how long it takes: each thread ends before its next five hundred runs.
    [Fact]
    public async Task A_cancelled_simulation_does_no_more_than_it_has_begun()
    {
        using var source = new CancellationTokenSource();
        var after = new After(source);

        var simulation = _model.SimulateAsync(_model.Base, ["target_price"], new() { Runs = long.MaxValue / 4, Threads = 3 }, after, source.Token);

        await ((Func<Task>)(() => simulation)).Should().ThrowAsync<OperationCanceledException>();
        after.Reports.Should().BeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Questions_of_many_runs_end_by_their_token()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Action[] asked =
        [
            () => _model.Solve(_model.Base, "target_price", 1.52, "target_ps", cancellationToken: source.Token),
            () => _model.Compare(_model.Base, _model.Scenario("bull"), "target_price", source.Token),
            () => _model.Tornado(_model.Base, "target_price", cancellationToken: source.Token),
        ];

        asked.Should().AllSatisfy(ask => ask.Should().Throw<OperationCanceledException>());
    }

    [Fact]
    public async Task Nothing_is_written_to_a_response_synchronously()
    {
        using var response = new AsynchronousStream();
        var result = _model.Base.Set("target_ps", 12).Run();

        await result.WriteJsonAsync(response);
        await result.WriteWorkbookAsync(response);

        response.Length.Should().BeGreaterThan(500_000);
    }

    [Fact]
    public void What_is_no_number_is_null_in_json_with_its_reason()
    {
        var json = JsonDocument.Parse(Model.Load(ModelSources.Texts(Examples.Small("0"))).Base.Run().ToJson()).RootElement;

        json.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("id").GetString() == "revenue").GetProperty("values")
            .GetProperty("2024").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("reason").GetString()).Should()
            .Contain(r => r!.StartsWith("division by zero", StringComparison.Ordinal));
    }

    // Whoever serializes what an analysis hands out would be told of a NaN by an exception, in the middle of a response.
    [Theory]
    [InlineData("hkd_cny", 0)]
    [InlineData("target_ps", 0)]
    [InlineData("segment_growth", -1)]
    [InlineData("gross_margin", 1e300)]
    public async Task No_answer_holds_what_is_no_number(string input, double value)
    {
        var scenario = _model.Base.Set(input, value);
        var result = scenario.Run();
        object[] answers =
        [
            result.Checks, result.Faults, result.TieOut(), result.Explain("target_price"),
            _model.Compare(_model.Base, scenario, "target_price"), _model.Tornado(scenario, "target_price"), _model.Tornado(scenario, "target_price", 0.1),
            _model.Solve(scenario, "target_price", 1.5, "target_ps"),
            await _model.SimulateAsync(scenario, ["target_price", "cash@2026", "rating"], new() { Runs = 200, Probabilities = ["cash@2026 < 0"] }),
        ];

        answers.SelectMany(a => NotFinite.In(a)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_changed_scenario_comes_back_from_its_workbook()
    {
        using var file = new MemoryStream();
        await _model.Base.Set("target_ps", 12).Run().WriteWorkbookAsync(file);
        file.Position = 0;

        var review = await _model.ReadWorkbookAsync(file);

        review.IsComplete.Should().BeTrue();
        review.Problems.Should().BeEmpty();
    }

    // How many runs, of so many on each of sixteen threads, give other numbers than the first.
    private static int Different(Scenario scenario, int runs, string one, string other)
    {
        var expected = Bits(scenario.Run());
        var different = 0;
        var threads = Enumerable.Range(0, 16).Select(_ => new Thread(() =>
        {
            for (var run = 0; run < runs; run++)
            {
                if (Bits(scenario.Run()) != expected)
                {
                    Interlocked.Increment(ref different);
                }
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return different;

        (long, long) Bits(Result result) =>
            (BitConverter.DoubleToInt64Bits(result[one].Number!.Value), BitConverter.DoubleToInt64Bits(result[other].Number!.Value));
    }

    private sealed class Seen : IProgress<long>
    {
        public bool IsOnPool { get; private set; }

        public void Report(long value) => IsOnPool |= Thread.CurrentThread.IsThreadPoolThread;
    }

    private sealed class Held(CountdownEvent until) : IProgress<long>
    {
        public void Report(long value) => until.Wait();
    }

    private sealed class After(CancellationTokenSource source) : IProgress<long>
    {
        private int _reports;

        public int Reports => _reports;

        public void Report(long value)
        {
            if (source.IsCancellationRequested)
            {
                Interlocked.Increment(ref _reports);
            }

            source.Cancel();
        }
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value) => source.Cancel();
    }
}
