using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Analysis.Simulations;
using FinModel.Web.Certificates;
using FinModel.Web.Scripts;
using Jint;

namespace FinModel.Tests.Web;

/// <summary>A page's engine, run in the process.</summary>
public class ScriptTests
{
    [Theory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/larkmoor")]
    public void A_certificate_is_given_where_every_bit_is_the_engines(string folder)
    {
        var model = FinancialModel.Load(Repository.At(folder));

        var certificate = ScriptCertificate.Make(ScriptProgram.Of(model.Plan), model.Evaluator, 5);

        certificate.Holds.Should().BeTrue("{0}", string.Join(", ", certificate.Differing));
        certificate.Values.Should().Be((5L + model.Plan.Scenarios.Count) * model.Plan.Cells.Count);
    }

    [Fact]
    public void A_certificate_names_what_differs()
    {
        var model = FinancialModel.Load(Repository.At("tests/models/korvald"));
        var scenarios = string.Join(' ', model.Plan.Scenarios.Select(s => ValueDigest.Of(model.Evaluator.Run(s, []))));

        var certificate = ScriptCertificate.Compare(model.Plan, model.Evaluator, scenarios, "0000000000000000");

        certificate.Differing.Should().Equal("0");
    }

    [Theory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/alder-finch")]
    [InlineData("tests/models/larkmoor")]
    public void What_has_no_value_has_the_engines_reason(string folder)
    {
        var model = FinancialModel.Load(Repository.At(folder));
        using var script = new ScriptInProcess(model.Plan);
        var inputs = new RandomInputs(model.Plan, 5);
        foreach (var changes in Enumerable.Range(0, 4).Select(inputs.Set).Prepend([]))
        {
            var result = model.Evaluator.Run(PlanScenario.Base, changes);
            script.Run("base", changes.ToDictionary(c => c.Cell.ToString(), c => c.Operand));
            var reported = Reported(result);
            var losses = script.Evaluate("engine.cells.map((_, i) => engine.lossOf(i))").AsArray();
            foreach (var (cell, loss) in model.Plan.Cells.Zip(losses))
            {
                loss.IsNull().Should().Be(!double.IsNaN(result[cell]), "{0}", cell);
                if (loss.IsObject())
                {
                    var kind = loss.AsObject()["kind"].AsString();
                    (kind == "not_meaningful").Should().Be(result.IsNotMeaningful(cell), "{0} is {1}", cell, kind);
                    reported.Should().Contain((kind, (int)loss.AsObject()["cell"].AsNumber()), "{0}", cell);
                }
            }

            Checks(script).Should().Equal(result.Checks.Where(c => !c.Check.IsAudit).Select(c => (c.Check.Name, c.Passed, c.IsMeaningful)));
        }
    }

    [Theory]
    [InlineData("nonsense@2025", "there is no `nonsense@2025` in this model")]
    [InlineData("revenue@2025", "`revenue@2025` is no input: only what is given can be changed")]
    public void A_change_of_what_cannot_be_changed_is_refused(string key, string sentence)
    {
        using var script = new ScriptInProcess(SenseTime.Model.Plan);

        script.Evaluate($"let said = ''; try {{ engine.evaluate('base', {{ '{key}': 1 }}) }} catch (e) {{ said = e.message }}; said").AsString().Should()
            .Be(sentence);
    }

    [Fact]
    public void Values_come_by_key_and_what_has_none_is_null()
    {
        using var script = new ScriptInProcess(SenseTime.Model.Plan);

        script.Evaluate(
            "const v = engine.evaluate('base', { 'gross_margin@2025': 0.45 }); "
                + "v['target_price'].toFixed(8) + ' ' + v['gross_profit@2025'].toFixed(2) + ' ' + v['forward_pe']")
            .AsString().Should().Be("2.10364752 2711.35 null");
    }

    [Fact]
    public void Whatever_a_model_says_the_data_is_no_markup()
    {
        const string hostile = "</script><!-- & \u2028\u2029 ]]> '";
        var model =
            new SmallModel(
                "input x : constant number\n  value 1 source \"t\"\nline y : constant number\n"
                + $"  = require(x < 2, x, \"{hostile}\")\nscenario s \"{hostile}\"\n  x = 3\n");

        var json = ScriptProgram.Of(model.Model.Plan).Json;

        json.Should().NotContainAny("<", ">", "&", "'", "\u2028", "\u2029");
        using var script = new ScriptInProcess(model.Model.Plan);
        script.Evaluate("engine.run('s', {}); engine.lossOf(engine.indexOf('y')).reason").AsString().Should().Contain("</script>");
    }

    private static HashSet<(string Kind, int Cell)> Reported(ModelResult result) =>
        [.. result.Faults.Concat(result.NotMeaningful).Select(f => (LossData.NameOf(f.Kind), f.Cell.Slot))];

    private static IEnumerable<(string, bool, bool)> Checks(ScriptInProcess script) => script.Evaluate("engine.checks()").AsArray().Select(c => c.AsObject())
        .Select(c => (c["id"].AsString(), c["passed"].AsBoolean(), c["isMeaningful"].AsBoolean()));
}
