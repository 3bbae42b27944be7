namespace FinModel.Package.Tests;

public class SenseTimeStatementsTests
{
    private readonly Result _result = Examples.SenseTime.Base.Run();

    [Fact]
    public void Lines_of_the_statements_are_read_by_year()
    {
        _result.IncomeStatement.Revenue[2025].Should().BeApproximately(6025.21, 0.005);
        _result.BalanceSheet.Cash[2024].Should().BeApproximately(9525, 0.5);
        _result.CashFlow.Operating[2025].Should().NotBeNull();
        _result.Ratios.GrossMargin[2026].Should().BeApproximately(0.42, 1e-12);
    }

    [Fact]
    public void What_has_one_value_for_all_time_is_read_without_a_year()
    {
        _result.Valuation.TargetPrice.Should().BeApproximately(2.1036, 0.00005);
        _result.Valuation.Rating.Should().Be("buy");
    }

    [Fact]
    public void Halves_are_read_by_their_id_and_members_by_name()
    {
        _result.IncomeStatement.Revenue["1H24"].Should().BeApproximately(1739.72, 0.005);
        _result.IncomeStatement.Revenue[Period.Parse("2024")].Should().Be(_result.IncomeStatement.Revenue[2024]);
        _result.Series("segment_revenue.gen_ai")[2025].Should().BeApproximately(4743.4, 0.05);
    }

    [Fact]
    public void Shown_periods_come_in_order_with_their_values() =>
        _result.IncomeStatement.Revenue.Select(v => v.Cell.Period!.Value.Id).Should().Equal("2022", "2023", "2024", "2025", "2026");

    [Fact]
    public void What_is_not_there_has_no_value()
    {
        _result.IncomeStatement.Revenue[1999].Should().BeNull();
        _result.IncomeStatement.Revenue["1Q24"].Should().BeNull();
    }

    [Fact]
    public void A_series_knows_its_unit() =>
        (_result.IncomeStatement.Revenue.Unit?.ToString(), _result.IncomeStatement.Eps.Unit?.ToString()).Should().Be(("CNY million", "CNY/share"));
}
