using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using FinModel.Analysis.Simulations;
using FinModel.Analysis.Simulations.Drawing;

namespace FinModel.Tests.Analysis.Simulations;

public class SimulationIsRepeatableTests
{
    private const long Runs = 20_001;
    private static readonly SliceOrigin Origin = new("sensetime", "base", [], ["target_price", "cash@2026"], ["cash@2026 < 0"], 42);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_cannot_be_seen_in_the_result(int threads) => Bytes(Whole(threads)).Should().Be(Bytes(Whole(1)));

    [Fact]
    public void Slices_put_together_are_the_whole()
    {
        var simulation = Prepare();
        RunRange[] ranges = [new(12_345, Runs), new(0, 700), new(700, 12_345)];
        var slices = ranges.Select(r => SimulationSlice.Read(Bytes(simulation.Run(r, 2, null, CancellationToken.None)))!).ToList();

        Bytes(simulation.Merge(slices)).Should().Be(Bytes(Whole(1)));
    }

    [Fact]
    public void What_else_is_asked_for_cannot_be_seen_in_an_output()
    {
        // Alone, the target price needs neither the margins nor the days.
        var alone = SmallModel.Prepare(SenseTime.Model, "target_price").Run(new RunRange(0, Runs), 1, null, CancellationToken.None).Summary.Outputs[0];

        alone.Should().BeEquivalentTo(Whole(1).Summary.Outputs[0], o => o.WithStrictOrdering().ComparingByMembers<OutputSummary>());
    }

    [Fact]
    public void What_is_cancelled_is_the_first_runs()
    {
        using var cancel = new CancellationTokenSource();
        var simulation = Prepare();
        var part = simulation.Run(new RunRange(0, 1L << 40), 2, _ => cancel.Cancel(), cancel.Token);

        part.Summary.Runs.Should().BeGreaterThan(0);
        Bytes(part).Should().Be(Bytes(simulation.Run(part.Ranges[0], 1, null, CancellationToken.None)));
    }

    [Fact]
    public void Philox_gives_the_published_numbers()
    {
        var zero = Philox.Draw(Vector512<ulong>.Zero, 0, 0);
        var ones = Philox.Draw(Vector512<ulong>.AllBitsSet, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF);

        new[] { zero.A[0], zero.B[0], zero.C[0], zero.D[0] }.Should().Equal(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        new[] { ones.A[7], ones.B[7], ones.C[7], ones.D[7] }.Should().Equal(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    }

    private static Simulation Prepare() => SmallModel.Prepare(SenseTime.Model, "target_price,cash@2026", "cash@2026 < 0");

    private static SimulationResult Whole(int threads) => Prepare().Run(new RunRange(0, Runs), threads, null, CancellationToken.None);

    // Everything but the seconds: what a slice holds is all there is.
    private static string Bytes(SimulationResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("slice");
            SimulationSlice.Write(json, Origin, result);
            json.WriteString("summary",
                string.Join(' ',
                    result.Summary.Outputs.SelectMany(
                        o => o.Quantiles.Select(q => q.Value).Concat([o.Mean, o.StandardDeviation, .. o.RankCorrelations.Select(r => r.Correlation)]))
                .Select(v => BitConverter.DoubleToInt64Bits(v))));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
