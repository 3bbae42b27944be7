using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>
/// Two loans of Tamar: a term loan of 210 with instalments of 40 until 30 June 2027 at 5%, and a bond of 130 at 6%, of which 30 more are drawn in
/// 2025 and which is
/// repaid on 31 March 2026.
/// </summary>
public class DebtTranchesTests
{
    private static readonly Company Tamar = Altered.Company(
        "tamar",
        """

        use debt-tranches
        dimension tranche "Tranche" "分笔"
          term "Term loan" "定期贷款"
          bond "Bond" "债券"
        """,
        [
            "tranche_maturity.term,date,2027-06-30", "tranche_instalment.term,HKD million,40", "tranche_rate.term,%,5%",
            "tranche_maturity.bond,date,2026-03-31", "tranche_rate.bond,%,6%",
        ],
        "tranche_balance.term,,200,205,210,invented", "tranche_balance.bond,,165,155,130,invented");

    private static readonly string[] Drawn = ["tranche_drawn.bond@2025 = 30 HKD million"];

    [Theory]
    [InlineData("tranche_balance.term", 170, 130, 0)]
    [InlineData("tranche_balance.bond", 160, 0, 0)]
    [InlineData("tranche_repaid.bond", 0, 160, 0)]
    [InlineData("current_portion_of_debt", 40 + 160, 130, 0)]
    [InlineData("long_term_borrowings", 130, 0, 0)]
    [InlineData("long_term_debt_change", 30 - 40, -40 - 160, -130)]
    public void Balances_are_what_is_drawn_and_repaid(string line, double first, double second, double third) =>
        Row(line, Drawn).Should().Equal(first, second, third);

    [Theory]
    [InlineData("2026-12-31", "2025", 170)]
    [InlineData("2027-01-01", "2025", 40)]
    [InlineData("2028-12-31", "2027", 90)]
    [InlineData("2029-01-01", "2027", 40)]
    public void What_falls_due_within_a_year_is_current_to_the_day(string maturity, string year, double current) =>
        Tamar[$"tranche_current.term@{year}", $"tranche_maturity.term = {maturity}"].Should().Be(current);

    [Theory]
    [InlineData("2025", 170)]
    [InlineData("2026", 0)]
    public void Instalments_of_the_year_to_come_are_current(string year, double current) =>
        Tamar[$"tranche_current.term@{year}", "tranche_maturity.term = 2035-06-30", "tranche_instalment.term@2026 = 1000"].Should().Be(current);

    [Fact]
    public void Interest_is_on_the_mean_balance_and_to_the_day_of_repayment()
    {
        double[] term = [0.05 * 190, 0.05 * 150, 0.05 * 130 * 180 / 365];
        double[] bond = [0.06 * 145, 0.06 * 160 * 89 / 365, 0];
        for (var year = 0; year < 3; year++)
        {
            Row("tranche_interest.term", Drawn)[year].ShouldBeNear(term[year]);
            Row("tranche_interest.bond", Drawn)[year].ShouldBeNear(bond[year]);
        }

        Row("interest_on_borrowings", Drawn)[0].ShouldBeNear(9.5 + 8.7 + (0.05 * 90), because: "short-term borrowings bear the rate of the whole");
    }

    [Fact]
    public void The_statements_balance_and_cash_pays_what_falls_due()
    {
        Tamar.Failing(Drawn).Should().BeEmpty();
        (Tamar["cash@2026", "tranche_maturity.bond = 2028-03-31"] - Tamar["cash@2026"]).Should()
            .BeInRange(120, 130, "the bond of 130 is there a little longer and bears interest");
    }

    [Fact]
    public void A_tranche_that_should_have_been_repaid_is_said() =>
        Tamar.Failing("tranche_maturity.bond = 2024-06-30").Should().Contain("no_tranche_is_overdue");

    [Fact]
    public void Tranches_that_are_not_the_borrowings_are_said() =>
        Altered.Company(
            "tamar", "\nuse debt-tranches\ndimension tranche \"Tranche\" \"分笔\"\n  term \"Term loan\" \"定期贷款\"\n",
            ["tranche_maturity.term,date,2030-06-30", "tranche_rate.term,%,5%"], "tranche_balance.term,,300,300,300,invented")
            .Failing().Should().Contain("tranches_are_the_borrowings");

    private static double[] Row(string line, string[] changes) => [.. new[] { "2025", "2026", "2027" }.Select(y => Tamar[$"{line}@{y}", changes])];
}
