using FinModel.Analysis.Expectations;
using FinModel.Analysis.Vintages;
using FinModel.Compiler;
using FinModel.Compiler.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Data.Csv;
using FinModel.Evaluation;

namespace FinModel.Tests.Analysis.Expectations;

/// <summary>Where values lie, seen from consensus and guidance, and that what was expected is kept as it was.</summary>
public sealed class ExpectationTests : IDisposable
{
    private const string Model = """
        model test
        timeline years 2023A 2024E 2025E
        currency CNY million
        line revenue : flow money "Revenue"
          actual 100 million
          estimate 110 million
        line costs : flow money "Costs" deducted
          = 80 million
        line margin : ratio percent "Margin"
          = 27.3%
        line multiple : ratio times "Multiple"
          = 1.5x
        line eps : ratio money/share "EPS"
          = 0.41 CNY/share
        line target : constant money/share "Target"
          = 12.5 CNY/share

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("110", Verdict.InLine)]
    [InlineData("110.4", Verdict.Below)]
    [InlineData("109", Verdict.Above)]
    [InlineData("1.1亿", Verdict.InLine)]
    [InlineData("110.04", Verdict.Below)]
    [InlineData("110.00", Verdict.InLine)]
    public void A_consensus_is_met_as_far_as_it_was_written(string mean, Verdict verdict) =>
        Verdicts("consensus", $"line,period,mean,source\nrevenue,2024,{mean},invented\n").Should().Equal(verdict);

    [Theory]
    [InlineData(",110,120", Verdict.Within)]
    [InlineData(",100,110", Verdict.Within)]
    [InlineData(",111,120", Verdict.Below)]
    [InlineData(",100,109.9", Verdict.Above)]
    [InlineData(",100,", Verdict.Within)]
    [InlineData(",111,", Verdict.Below)]
    [InlineData(",,105", Verdict.Above)]
    [InlineData(",,115", Verdict.Within)]
    [InlineData("110,,", Verdict.InLine)]
    [InlineData("112,,", Verdict.Below)]
    public void The_ends_of_a_guided_range_belong_to_it(string figures, Verdict verdict) =>
        Verdicts("guidance", $"line,period,value,low,high,source\nrevenue,2024,{figures},invented\n").Should().Equal(verdict);

    [Fact]
    public void A_percentage_that_the_model_computes_lies_within_a_range_that_ends_at_it() =>
        Verdicts("guidance", "line,period,unit,low,high,source\nmargin,2024,%,25,27.3,invented\n").Should().Equal(Verdict.Within);

    [Fact]
    public void The_newest_is_in_force_until_it_is_withdrawn()
    {
        const string Said = "line,period,value,date,source\nrevenue,2024,120,2024-01-10,invented\nrevenue,2024,105,2024-03-10,invented\n";

        Verdicts("guidance", Said).Should().Equal(Verdict.Above);
        Plan("guidance", Said + "revenue,2024,n.a.,2024-05-10,invented\n").Expectations.Where(e => e.IsInForce).Should().BeEmpty();
    }

    [Fact]
    public void Differences_are_shares_of_amounts_and_points_of_percentages()
    {
        var gaps = Gaps("consensus", "line,period,unit,median,source\nrevenue,2024,,100,invented\nmargin,2024,%,25,invented\n");

        gaps.Select(g => (Math.Round(g.Difference, 12), Math.Round(g.Share, 12))).Should().Equal((10, 0.1), (0.023, double.NaN));
    }

    [Fact]
    public void More_is_a_beat_of_what_is_earned_and_of_nothing_else() =>
        Plan("consensus", "line,period,mean,source\n").Lines.Where(ExpectationGap.HasBeats).Select(l => l.Name).Should().Equal("revenue", "eps");

    [Fact]
    public void No_value_of_the_model_comes_of_what_is_expected()
    {
        var with = Plan("consensus", "line,period,mean,source\nrevenue,2024,5,invented\n");
        var without = Compile("").Plan!;

        with.Cells.Select(c => c.ToString()).Should().Equal(without.Cells.Select(c => c.ToString()));
        with.Cells.Select(c => new Evaluator(with).Run(PlanScenario.Base, [])[c])
            .Should().Equal(without.Cells.Select(c => new Evaluator(without).Run(PlanScenario.Base, [])[c]));
    }

    [Fact]
    public void What_a_vintage_keeps_is_read_as_it_was()
    {
        var plan = Plan("consensus",
            "line,period,unit,mean,median,low,high,analysts,date,source,note\n"
            + "revenue,2024,,112.40,111,99.5,130.25,7,2024-05-02,\"invented, by \"\"one\"\"\",a note\n"
            + "revenue,2025,CNY thousand,\"121,000\",,,,,2024-05-02,invented,\nmargin,2024,%,26.1,,25.05,27,3,,invented,\nmultiple,2025,,,1.4x,,,,,invented,\n"
            + "eps,2024,,0.000012,,,,,,invented,\ntarget,,,12,,,,,,invented,\n");
        var guided = Plan("guidance",
            "line,period,unit,value,low,high,date,source\nrevenue,2024,,,,115,2024-03-20,invented\nmargin,2025,%,26.0,,,,invented\n");

        foreach (var (of, kind) in new[] { (plan, ExpectationKind.Consensus), (guided, ExpectationKind.Guidance) })
        {
            var text = Vintage.Of(new Evaluator(of).Run(PlanScenario.Base, []), "2024").Files(of)[Vintage.FileName("2024", kind)];
            var diagnostics = new List<Diagnostic>();
            var read = ExpectationReader.Read(of, kind, CsvLoader.Load(_folder.Write("kept.csv", text), "kept.csv", diagnostics)!, diagnostics);

            diagnostics.Should().BeEmpty();
            read.Select(Figures).Should().Equal(of.Expectations.Select(Figures));
        }
    }

    // All that it says, but where it stands. The last place of a figure is a power of ten, whose half is the same to the last bit or not.
    private static string Figures(PlanExpectation e) =>
        $"{e.Cell} {e.Kind} {e.Mean:R} {e.Median:R} {e.Low:R} {e.High:R} {e.Analysts} {e.Date} {e.HalfUnit:G6} {e.Source.Text} {e.Source.Note} {e.IsInForce}";

    private List<Verdict> Verdicts(string kind, string file) => [.. Gaps(kind, file).Select(g => g.Verdict)];

    private List<ExpectationGap> Gaps(string kind, string file)
    {
        var plan = Plan(kind, file);
        var result = new Evaluator(plan).Run(PlanScenario.Base, []);
        return [.. plan.Expectations.Where(e => e.IsInForce).Select(e => new ExpectationGap(e, result[e.Cell]))];
    }

    private Plan Plan(string kind, string file)
    {
        _folder.Write("model/data/expected.csv", file);
        var compilation = Compile($"{kind} \"expected.csv\"\n");
        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        return compilation.Plan!;
    }

    private Compilation Compile(string declaration)
    {
        _folder.Write("model/model.fin", Model + declaration);
        var load = FinancialModel.TryLoad("model", _folder.Path);
        return new Compilation(load.Model?.Plan, load.Diagnostics);
    }
}
