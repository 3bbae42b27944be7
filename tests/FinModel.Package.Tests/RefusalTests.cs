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
        _model.Scenario("乐观").Name.Should().Be("bull");
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
        Refused(() => _model.Cell("nothing_like_it"), "name:1:1: error FM2001: there is no line `nothing_like_it`");
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
    public void Numbers_that_stand_for_nothing_are_refused()
    {
        var simulated = new SimulationOptions { From = long.MaxValue, Runs = 2 };
        Action[] asked =
        [
            () => _model.Base.Set("target_ps", double.NaN),
            () => _model.Base.Multiply("target_ps", double.PositiveInfinity),
            () => _model.Base.Set("mid_year_convention", 0.5),
            () => _model.Base.Set("mid_year_convention", 7),
            () => _model.Base.Set("valuation_date", 45000.5),
            () => _model.Base.Set("valuation_date", 1e18),
            () => _model.Solve(_model.Base, "target_price", double.NaN, "target_ps"),
            () => _model.Solve(_model.Base, "target_price", 2, "target_ps", double.NaN),
            () => _model.Solve(_model.Base, "target_price", 2, "target_ps", 10, 2),
            () => _model.Tornado(_model.Base, "target_price", double.NaN),
            () => _model.Tornado(_model.Base, "target_price", -0.1),
            () => _model.Batch(_model.Base, ["target_ps"], ["target_price"]).Evaluate([10, double.NaN], new double[2]),
            () => _model.SimulateAsync(_model.Base, ["target_price"], simulated).Wait(),
            () => ModelSources.Example.Within(new() { Files = -1 }),
            () => _model.LabelIn((LabelLanguage)9),
        ];

        asked.Should().AllSatisfy(ask => ask.Should().Throw<ArgumentException>());
        ((Action)(() => _model.Batch(_model.Base, ["target_ps", "hkd_cny"], ["target_price"]).Evaluate([9, 10, 11, double.NaN], new double[2])))
            .Should().Throw<ArgumentException>().WithMessage("run 1: `hkd_cny` takes a finite number, not NaN*");
    }

    [Fact]
    public void Words_and_days_are_moved_as_in_a_scenario()
    {
        Refused(() => _model.Base.Add("mid_year_convention", 1), "*FM7088*");
        Refused(() => _model.Base.Multiply("mid_year_convention", 0), "*FM7088*");
        Refused(() => _model.Base.Multiply("valuation_date", 2), "*FM3015*");
        Refused(() => _model.Base.Add("valuation_date", 0.5), "*FM7095*whole days*");
        _model.Base.Add("valuation_date", 3).Changes.Should().Equal("valuation_date += 3 days");
        _model.Base.Set("mid_year_convention", 1).Changes.Should().Equal("mid_year_convention = on");
    }

    [Fact]
    public void What_is_asked_of_nothing_is_refused()
    {
        Action[] asked =
        [
            () => _model.Batch(_model.Base, ["target_ps"], []),
            () => _model.SimulateAsync(_model.Base, []).Wait(),
            () => _model.Base.With(null!),
            () => _model.Cell(null!),
            () => _model.Solve(_model.Base, "target_price", 2, null!),
            () => Portfolio.SimulateAsync([], "target_price").Wait(),
        ];

        asked.Should().AllSatisfy(ask => ask.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void A_change_of_two_lines_is_refused()
    {
        Refused(() => _model.Base.With("target_ps = 9\ngross_margin = 40%"), "*FM1006*");
        Refused(() => _model.Base.Set("target_ps\ngross_margin", 9), "*FM1006*");
    }

    [Fact]
    public void Lists_cannot_be_changed()
    {
        Action[] changing =
        [
            () => ((IList<Line>)_model.Lines)[0] = null!,
            () => ((IList<Scenario>)_model.Scenarios).Clear(),
            () => ((IList<Period>)_model.Timeline.Periods).Clear(),
            () => ((IList<string>)_model.Base.Set("target_ps", 3).Changes).Add("x"),
            () => ((IDictionary<string, double?>)_model.Compare(_model.Base, _model.Scenario("bull"), "target_price").Parts).Clear(),
        ];

        changing.Should().AllSatisfy(change => change.Should().Throw<NotSupportedException>());
    }

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
        ((Action)(() => _ = _model.Base.Run().IncomeStatement.Revenue["2O25"])).Should().Throw<FormatException>();
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
