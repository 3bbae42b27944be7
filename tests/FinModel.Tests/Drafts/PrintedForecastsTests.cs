using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Drafts.Drivers;

namespace FinModel.Tests.Drafts;

/// <summary>Three invented companies as brokers print them: the drivers behind each are known, and what `new --from` makes of the print must find
/// them.</summary>
public class PrintedForecastsTests
{
    private static readonly Dictionary<string, DraftedModel> Known = [];

    private static readonly string[] Companies = ["yunhe", "lanting", "mingxi"];

    // Beside each other with earnings in cents; whole millions with one row of equity; rows that are called nothing but other; dividends and interest in one
    // row, which is on mean balances; dividends on last year's profit, and tax of profit without associates; interest
    // printed net, of debt that goes up and down.
    private static readonly string[] Others = ["qingshan", "beichuan", "nanhu", "xishan", "dongpo", "clearwater"];

    public static TheoryData<string> All() => [.. Companies];

    public static TheoryData<string> Every() => [.. Companies, .. Others];

    [Theory]
    [MemberData(nameof(Every))]
    public void Nine_tenths_of_the_printed_forecast_come_out_and_the_statements_balance(string company)
    {
        var (reproduced, of) = Drafted(company).Forecast;

        ((double)reproduced / of).Should().BeGreaterThanOrEqualTo(0.9);
        Drafted(company).Run.Result.Checks.Where(c => c.Check.IsRequired && c.Instance.Period?.IsEstimate == true && !c.Passed)
            .Select(c => $"{c.Check.Name} {c.Instance.Period}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_row_is_a_line_and_the_model_is_short(string company)
    {
        var drafted = Drafted(company);

        drafted.Placement.NotPlaced.Should().BeEmpty();
        Text(drafted, "model.fin").Split('\n').Length.Should().BeLessThan(60);
        drafted.Files.Single(f => f.Path.EndsWith($"{(company == "lanting" ? "lanting_income" : company)}.csv", StringComparison.Ordinal)).Content.Should()
            .Equal(File.ReadAllBytes(Repository.At("tests", "cases", "new", $"{(company == "lanting" ? "lanting_income" : company)}.csv")));
    }

    [Theory]
    [InlineData("yunhe", "days_in_year", "360")]
    [InlineData("yunhe", "average_balances", "on")]
    [InlineData("yunhe", "receivable_days", "50 49 48")]
    [InlineData("yunhe", "administrative_expense_ratio", "5% 4.9% 4.8%")]
    [InlineData("yunhe", "revenue_growth", "18% 16.5% 15%")]
    [InlineData("yunhe", "gross_margin", "35.5% 36% 36.2%")]
    [InlineData("yunhe", "effective_tax_rate", "15%")]
    [InlineData("yunhe", "borrowing_rate", "4%")]
    [InlineData("yunhe", "cash_yield", "1.5%")]
    [InlineData("yunhe", "dividend_payout", "30%")]
    [InlineData("lanting", "borrowing_rate", "4.2%")]
    [InlineData("lanting", "cash_yield", "1.2%")]
    [InlineData("mingxi", "borrowing_rate", "3.8%")]
    [InlineData("mingxi", "cash_yield", "1%")]
    [InlineData("lanting", "receivable_days", "42 42 41")]
    [InlineData("lanting", "rnd_expense_ratio", "3.2%")]
    [InlineData("mingxi", "average_balances", "on")]
    [InlineData("mingxi", "payable_days", "72")]
    [InlineData("mingxi", "gross_margin", "42.5% 42.8% 43%")]
    [InlineData("qingshan", "days_in_year", "360")]
    [InlineData("qingshan", "average_balances", "on")]
    [InlineData("qingshan", "gross_margin", "51.8% 52% 52.2%")]
    [InlineData("beichuan", "days_in_year", "360")]
    [InlineData("beichuan", "amortisation_rate", "10%")]
    [InlineData("xishan", "cash_yield", "1%")]
    [InlineData("xishan", "borrowing_rate", "4.2%")]
    [InlineData("xishan", "dividend_payout", "35%")]
    [InlineData("clearwater", "borrowing_rate", "3.3%")]
    [InlineData("clearwater", "effective_tax_rate", "21% 22% 23%")]
    [InlineData("dongpo", "dividends_of_last_year", "on")]
    [InlineData("dongpo", "tax_leaves_out_associates", "on")]
    [InlineData("dongpo", "effective_tax_rate", "16% 17% 18%")]
    public void The_driver_behind_the_print_is_found_as_the_plain_number_that_it_was(string company, string input, string values) =>
        string.Join(' ', Row(company, input).Values.Values).Should().Be(values);

    [Fact]
    public void What_was_inferred_says_so_and_what_speaks_for_it()
    {
        Row("yunhe", "receivable_days").Source.Should().Be("inferred from the printed forecast: 3 of 3 printed figures reproduced");
        Row("yunhe", "average_balances").Note.Should().Contain("plainest numbers");
        Row("lanting", "days_in_year").Source.Should().Be("house assumption");
    }

    [Theory]
    [InlineData("yunhe", "other_current_assets", "\"流动资产\" - \"货币资金\"")]
    [InlineData("lanting", "other_non_current_assets", "\"Total non-current assets\" - \"Long-term equity investments\"")]
    [InlineData("mingxi", "other_current_liabilities", "\"流动负债合计\" - \"短期借款\"")]
    public void What_a_total_implies_is_a_row_of_its_own(string company, string line, string begins) =>
        Text(Drafted(company), "tables.fin").Split('\n').Should().ContainSingle(row => row.Contains($" {line}", StringComparison.Ordinal)).Which.Trim().Should()
            .StartWith(begins);

    [Fact]
    public void A_cost_printed_below_zero_is_turned_and_a_scale_obeyed() =>
        Text(Drafted("mingxi"), "tables.fin").Should()
            .Contain("\"减：营业成本\"").And.Contain("-cost_of_sales in 10 thousand").And.Contain("-finance_expenses in 10 thousand");

    [Theory]
    [InlineData("qingshan", "rows \"利润表（百万元）\"")]
    [InlineData("qingshan", " eps in 0.01")]
    [InlineData("qingshan", "revenue_growth")]
    [InlineData("beichuan", "\"归属母公司股东权益\" retained_earnings")]
    [InlineData("nanhu", "other_non_current_assets")]
    public void What_brokers_print_in_their_own_way_is_read(string company, string text) =>
        System.Text.RegularExpressions.Regex.Replace(Text(Drafted(company), "tables.fin"), " +", " ").Should().Contain(text);

    [Fact]
    public void Interest_on_mean_balances_is_a_rule_of_the_model_and_says_why() =>
        Text(Drafted("xishan"), "model.fin").Should().Contain("# Interest is on mean balances: with them more of the printed figures come out")
            .And.Contain("circle net_finance_income");

    [Theory]
    [InlineData("deferred_income_tax")]
    [InlineData("acquisitions")]
    [InlineData("equity_raised")]
    public void No_amount_that_nobody_prints_stands_for_interest(string input) =>
        Drafted("clearwater").Drivers.Where(d => d.Line.Name == input).SelectMany(d => d.Values.Values).Should().OnlyContain(v => v == 0);

    [Fact]
    public void Dividends_and_interest_in_one_row_are_the_line_that_has_both()
    {
        Text(Drafted("xishan"), "tables.fin").Should().MatchRegex("\"支付股利、利息\" +dividends_and_other_financing");
        Drafted("xishan").Run.Items.Where(i => i.Printed.Line.Name == "dividends_and_other_financing" && i.Printed.IsEstimate).Should().HaveCount(3)
            .And.OnlyContain(i => !i.IsFailure);
    }

    [Fact]
    public void What_nothing_reproduces_is_typed_as_printed_and_listed()
    {
        var printed = Repository.Read("tests/cases/new/yunhe.csv").Replace("1.35,0.42,-1.96", "9.35,0.42,7.96", StringComparison.Ordinal);

        Draft("typed", ("typed.csv", System.Text.Encoding.UTF8.GetBytes(printed))).Typed.Should().Contain("finance_expenses");
    }

    [Fact]
    public void A_history_alone_gives_estimates_that_are_house_assumptions()
    {
        var history =
            string.Concat(File.ReadAllLines(Repository.At("tests", "cases", "new", "yunhe.csv")).Select(row => string.Join(',', Cells(row).Take(4)) + "\n"));

        var drafted = Draft("past", ("past.csv", System.Text.Encoding.UTF8.GetBytes(history)));

        drafted.Forecast.Of.Should().Be(0);
        drafted.Run.Model.Plan.Timeline.Periods.Count(p => p.IsEstimate).Should().Be(3);
        drafted.Drivers.Should().NotBeEmpty().And.OnlyContain(d => d.Origin == DriverOrigin.House);
    }

    [Fact]
    public void A_workbook_gives_what_the_files_give()
    {
        string[] names = ["income", "balance", "cash"];
        var book = Cases.TestWorkbook.Of([.. names.Select(n => (n, Repository.Read($"tests/cases/new/lanting_{n}.csv")))]);

        var drafted = Draft("book", ("lanting.xlsx", book));

        drafted.Mapped.Placed.Select(p => p.Line.Name).Should().Equal(Drafted("lanting").Mapped.Placed.Select(p => p.Line.Name));
        ((double)drafted.Forecast.Reproduced / drafted.Forecast.Of).Should().BeGreaterThanOrEqualTo(0.9);
        Text(drafted, "tables.fin").Should().Contain("table balance \"lanting.xlsx\" sheet \"balance\" rows \"Balance sheet (RMB million)\"");
    }

    [Fact]
    public void Tables_beside_each_other_are_read_from_a_sheet_under_a_merged_title_too()
    {
        var text = Repository.Read("tests/cases/new/qingshan.csv");
        var title = text[..text.IndexOf(',', StringComparison.Ordinal)];
        var book = Cases.TestWorkbook.Of(("盈利预测", text.Replace(title, $"{title}(merged A1:M1)", StringComparison.Ordinal)));

        var drafted = Draft("side", ("side.xlsx", book));

        drafted.Mapped.Placed.Select(p => p.Line.Name).Should().Equal(Drafted("qingshan").Mapped.Placed.Select(p => p.Line.Name));
        drafted.Placement.NotPlaced.Select(n => n.Item.Name).Should().Equal(Drafted("qingshan").Placement.NotPlaced.Select(n => n.Item.Name));
    }

    [Fact]
    public void A_slip_in_one_figure_replaces_no_printed_row_and_is_said()
    {
        var slip = Repository.Read("tests/cases/new/yunhe.csv").Replace("研发费用,40.00,44.96", "研发费用,40.00,-44.96", StringComparison.Ordinal);

        var drafted = Draft("slip", ("slip.csv", System.Text.Encoding.UTF8.GetBytes(slip)));

        Text(drafted, "tables.fin").Should().NotContain("ignore \"其他收益").And.Contain("other_income");
        drafted.Mapped.Residuals.Select(r => r.Row.Line).Should().Equal("other_current_assets");
        var total = FinModel.Drafts.Mapping.PastTotals.Out(drafted.Run).Should().ContainSingle().Which;
        (total.Printed.Printed.Line.Name, total.Printed.Printed.PeriodId, total.Slip?.Line.Name).Should().Be(("operating_profit", "2023", "rnd_expenses"));
    }

    private static IEnumerable<string> Cells(string row) => System.Text.RegularExpressions.Regex.Split(row, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static FinModel.Drafts.Writing.DraftInput Row(string company, string input) => Drafted(company).Run.Draft.Inputs.Single(i => i.Id == input);

    private static string Text(DraftedModel drafted, string file) =>
        System.Text.Encoding.UTF8.GetString(drafted.Files.Single(f => f.Path.EndsWith(file, StringComparison.Ordinal)).Content);

    private static DraftedModel Drafted(string company)
    {
        lock (Known)
        {
            return Known.TryGetValue(company, out var known)
                ? known
                : Known[company] =
                    Draft(company,
                        [.. Repository.Files("tests/cases/new", $"{company}*.csv").OrderByDescending(f => f.Contains("income", StringComparison.Ordinal))
                .Select(f => (Path.GetFileName(f), File.ReadAllBytes(Repository.At(f))))]);
        }
    }

    private static DraftedModel Draft(string name, params (string, byte[])[] files)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(new DraftOptions(name, name == "clearwater" ? "us-gaap" : "a-share"), diagnostics, _ => { }).Draft(files);
        diagnostics.Select(d => d.Message).Should().BeEmpty();
        return drafted!;
    }
}
