using System.Text.Json;
using FinModel.Analysis.Simulations;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Arithmetic;
using FinModel.Evaluation.Programs;
using FinModel.Tests.Analysis.Simulations;
using FinModel.Tests.Properties;
using FinModel.Web.Certificates;
using FinModel.Web.Scripts;

namespace FinModel.Tests.Web.Browser;

/// <summary>A real browser gets the engine's bits.</summary>
public class ScriptInBrowserTests
{
    private const int Sets = 10_000;
    private const int Models = 300;
    private const int SetsOfModel = 20;

    private const string EveryDistribution =
        "input a : constant number\n  value 10 source \"t\"\ninput b : constant number\n  value 4 source \"t\"\n"
        + "input c : constant number\n  value 4 source \"t\"\ninput d : constant number\n  value 4 source \"t\"\n"
        + "input e : constant number\n  value 4 source \"t\"\ninput f : constant number\n  value 4 source \"t\"\n"
        + "input g : constant number\n  value 3 source \"t\"\nline all : constant number\n  = a + b * c - d / e + f ^ g\n"
        + "uncertainty\n  a normal deviation 2 common market = 0.5, rate = -0.3\n  b lognormal deviation 20%\n"
        + "  c uniform from 4 to 10 common rate\n  d triangular from 4 likely 5 to 12\n  e pert from 4 likely 5 to 12\n"
        + "  f discrete 2 at 25%, 6 at 75%\n  g empirical 1, 2, 3, 6\n  correlation a, b = 0.5\n  correlation c, e = -0.4\n";

    [BrowserTheory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/alder-finch")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/larkmoor")]
    public async Task Ten_thousand_random_sets_of_inputs_come_to_the_same_bits(string folder)
    {
        var model = FinancialModel.Load(Repository.At(folder));

        var certificate = (await Certificates([model.Plan], Sets)).Single();

        certificate.Sets.Should().Be(Sets);
        certificate.Differing.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Random_models_come_to_the_same_bits_and_with_SenseTime_have_every_operation()
    {
        var plans = Enumerable.Range(0, Models).Select(seed => RandomModelTests.Plan(new RandomModel(seed))).ToList();

        (await Certificates(plans, SetsOfModel)).SelectMany((c, seed) => c.Differing.Select(d => $"{d} of seed {seed}")).Should().BeEmpty();
        plans.Append(SenseTime.Model.Plan).SelectMany(p => ScriptProgram.Of(p).Program.Steps).Select(s => s.Code).Distinct().Order().Should()
            .Equal(Primitive.All.Select(p => p.Code));
    }

    [BrowserFact]
    public async Task Elementary_functions_come_to_the_same_bits_everywhere()
    {
        double[] numbers =
            [.. Edges(), .. Edges().Select(e => -e),
                .. Enumerable.Range(0, 20_000).Select(i => BitConverter.Int64BitsToDouble(new Random(i).NextInt64(long.MinValue, long.MaxValue)))];
        double[] values = [.. numbers.Where(double.IsFinite)];
        var text = await ScriptPage.Run([], $$"""
            const { exp, log, power, round } = finmodelEngine.arithmetic;
            const values = {{JsonSerializer.Serialize(values)}}, near = value => Math.abs(value) % 40 + 0.01;
            const results = values.flatMap((x, i) => { const y = values[(i * 7 + 3) % values.length];
              return [exp(x), exp(near(x) - 20), log(x), power(x, y), power(near(x), near(y) - 20), power(Math.abs(x), near(y) / 20),
                round(x, near(y) - 20), round(near(x), 2)]; });
            show(JSON.stringify(results.map(r => r === Infinity ? '+' : r === -Infinity ? '-' : Object.is(r, -0) ? '-0' : r)));
            """);

        var found = JsonDocument.Parse(text).RootElement.EnumerateArray().Select(Number).ToList();
        found.Should()
            .Equal(values.SelectMany((x, i) => Results(x, values[((i * 7) + 3) % values.Length])),
                (left, right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right));
    }

    [BrowserTheory]
    [InlineData("target_price")]
    [InlineData("cash@2026,net_profit@2026")]
    public Task A_simulation_in_a_worker_is_the_engines(string outputs) => CompareSimulations(SenseTime.Model, outputs);

    [BrowserFact]
    public Task Every_distribution_is_drawn_as_the_engine_draws_it() => CompareSimulations(new SmallModel(EveryDistribution).Model, "all");

    private static async Task CompareSimulations(FinancialModel model, string outputs)
    {
        var text = await ScriptPage.Run([model.Plan], $$"""
            engines[0].simulate({ outputs: '{{outputs}}'.split(','), runs: 20000, seed: 42 })
              .then(r => show(JSON.stringify(r.outputs.map(({ values, ...rest }) => rest))), e => show(String(e)));
            """);
        var expected = SmallModel.Prepare(model, outputs).Run(new RunRange(0, 20_000), 2, null, CancellationToken.None).Summary;

        foreach (var (found, summary) in JsonDocument.Parse(text).RootElement.EnumerateArray().Zip(expected.Outputs))
        {
            Numbers(found).Should().Equal(Numbers(summary));
        }
    }

    private static IEnumerable<double> Numbers(JsonElement output) =>
    [
        .. ((string[])["base", "mean", "standardDeviation", "standardError", "minimum", "maximum", "faultedRuns"]).Select(n => Number(output.GetProperty(n))),
        .. output.GetProperty("quantiles").EnumerateArray().Select(q => Number(q.GetProperty("value"))),
        .. output.GetProperty("histogram").GetProperty("edges").EnumerateArray().Select(Number),
        .. output.GetProperty("histogram").GetProperty("counts").EnumerateArray().Select(Number),
        .. output.GetProperty("ranks").EnumerateArray().Select(r => Number(r.GetProperty("correlation"))),
    ];

    private static IEnumerable<double> Numbers(OutputSummary output) =>
    [
        output.Base, output.Mean, output.StandardDeviation, output.StandardError, output.Minimum, output.Maximum, output.FaultedRuns,
        .. output.Quantiles.Select(q => q.Value), .. output.Histogram.Edges, .. output.Histogram.Counts, .. output.RankCorrelations.Select(r => r.Correlation),
    ];

    private static async Task<List<ScriptCertificate>> Certificates(IReadOnlyList<Plan> plans, int sets)
    {
        var text = await ScriptPage.Run(plans, $$"""
            const { digestOf, digestsOf } = finmodelEngine.digests;
            show(engines.map(e => e.scenarios.map(s => digestOf(e, s.id)).join(' ') + '|' + digestsOf(e, 0, {{sets}}, {{ScriptCertificate.Seed}})).join('\n'));
            """);
        return [.. text.Split('\n').Zip(plans, (line, plan) => ScriptCertificate.Compare(plan, new Evaluator(plan), line.Split('|')[0], line.Split('|')[1]))];
    }

    private static IEnumerable<double> Results(double x, double y)
    {
        static double Near(double value) => (Math.Abs(value) % 40) + 0.01;
        return
        [
            Elementary.Exp(x), Elementary.Exp(Near(x) - 20), Elementary.Log(x), Scalars.Power(x, y, 0), Scalars.Power(Near(x), Near(y) - 20, 0),
            Scalars.Power(Math.Abs(x), Near(y) / 20, 0), Rounding.HalfAwayFromZero(x, Near(y) - 20), Rounding.HalfAwayFromZero(Near(x), 2),
        ];
    }

    private static double[] Edges() =>
    [
        0, 1, 2, 3, 5, 10, 0.5, 1.0 / 3, 0.1, 1.5, 699.9, 700, 709.78, 709.79, 710, 745.1, 745.2, 746, 1e-300, 1e300, 5e-324, 2.2250738585072014e-308,
        double.MaxValue,
        double.BitIncrement(1), double.BitDecrement(1), 1 + 1e-9, 1 - 1e-9, 9007199254740992, 9007199254740993, 4294967296, 1.8446744073709552e19,
        0.49999999999999994, 2.5, 1.005, 1e15, 1e16, 22, 23, 300,
    ];

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => value.GetString() switch { "+" => double.PositiveInfinity, "-" => double.NegativeInfinity, _ => -0.0 },
        _ => value.GetDouble(),
    };
}
