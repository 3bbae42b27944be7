namespace FinModel.Package.Tests;

/// <summary>What cannot be meant is refused with the reason, never answered with another number.</summary>
public class RefusalTests
{
    private readonly Model _model = Examples.SenseTime;

    [Fact]
    public void An_unknown_name_is_refused_with_the_near_one()
    {
        var result = _model.Base.Run();

        Refused(() => result["target_prise"], "*target_price*");
        Refused(() => result["revenue@2050"], "*2050*");
        Refused(() => result["revenue"], "*more than one value*revenue@2024*");
        Refused(() => result.Series("segment_revenue.hardware"), "*hardware*");
        Refused(() => _model.Line("revenu"), "*revenue*");
        Refused(() => _model.Scenario("bul"), "*bull*");
        Refused(() => _model.Base.Set("revenue", 9), "*revenue*");
        Refused(() => _model.Base.With("gross_margin = lots", "target_ps = 12 CNY"), "*lots*\n*target_ps*");
        Refused(() => _model.Batch(_model.Base, ["target_price"], ["revenue@2025"]), "*target_price*");
        Refused(() => _model.Solve(_model.Base, "target_price", 2, "target_pe"), "*target_p*");
    }

    [Fact]
    public void A_program_is_told_of_its_own_words_not_of_options()
    {
        Refused(() => _model.Base.With("gross_margin = 45"), "change:1:16: error FM5020:*45%*");
        Refused(() => _model.Cell("target_prise"), "name:1:1: error FM2001:*");
    }

    [Fact]
    public void What_has_members_asks_for_one() =>
        ((Action)(() => _model.Base.Run().Series("segment_revenue"))).Should().Throw<ArgumentException>().WithMessage("*segment_revenue.gen_ai*");

    [Fact]
    public void What_is_of_another_model_is_refused()
    {
        var other = Model.Load(ModelSources.Example);
        Action[] mixed =
        [
            () => _ = _model.Base.Run()[other.Cell("target_price")],
            () => _model.Batch(other.Base, ["target_ps"], ["target_price"]),
            () => _model.Compare(_model.Base, other.Base, "target_price"),
        ];

        mixed.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>().WithMessage("*another model*"));
    }

    [Fact]
    public void A_change_that_is_no_number_is_refused() =>
        ((Action)(() => _model.Base.Set("target_ps", double.NaN))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        var batch = _model.Batch(_model.Base, ["target_ps", "hkd_cny"], ["target_price"]);

        ((Action)(() => batch.Evaluate(new double[3], new double[1]))).Should().Throw<ArgumentException>();
        ((Action)(() => batch.Evaluate(new double[4], new double[3]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void No_period_says_so()
    {
        ((Action)(() => _ = default(Period).Id)).Should().Throw<InvalidOperationException>();
        ((Action)(() => _ = _model.Base.Run().IncomeStatement.Revenue[default(Period)])).Should().Throw<InvalidOperationException>();
        ((Action)(() => Period.Parse("soon"))).Should().Throw<FormatException>();
    }

    [Fact]
    public void A_blank_a_loss_and_a_fault_are_told_apart()
    {
        var published = _model.Base.Run();
        var broken = Model.Load(ModelSources.Texts(Examples.Small("0"))).Base.Run();

        published["shares_outstanding@1H24"].State.Should().Be(ValueState.Blank);
        Model.Load(ModelSources.Texts(Examples.Small())).Base.Run()["never@2025"].Should()
            .Match<Value>(v => v.State == ValueState.Blank && v.Number == null && v.Reason!.Contains("only of losses"));
        broken["revenue@2025"].Should().Match<Value>(v => v.State == ValueState.Fault && v.Number == null && v.Reason == "division by zero in revenue@2024");
        broken.Faults.Should().ContainSingle().Which.Cell.ToString().Should().Be("revenue@2024");
    }

    private static void Refused<T>(Func<T> ask, string because) =>
        ask.Should().Throw<ModelException>().WithMessage(because).Which.Problems.Should().NotBeEmpty();
}
