using FinModel.Tests.Relations;

namespace FinModel.Tests.Models;

/// <summary>Peers whose years end on other days than the company's: 30 September against 31 December, 30 June and the same day.</summary>
public class CalendarisedPeersTests
{
    private static readonly Company September = new OtherYears("30 September", 92)
    {
        Uses = ["calendarised-peer-earnings"],
        Renamed = [("peer_revenue", "peer_reported_revenue"), ("peer_net_profit", "peer_reported_net_profit")],
        Inputs =
            "peer_period_end.brindle,date,2026-12-31,,,,invented,\n"
            + "peer_period_end.ostrava,date,2026-06-30,,,,invented,\n"
            + "peer_period_end.quill,date,2026-09-30,,,,invented,\n",
    }.Larkmoor();

    // 92 of the 365 days of a calendar year come after September; they are the year before's for us.
    [Fact]
    public void A_year_that_ends_later_gives_a_part_of_the_one_before()
    {
        September["peer_revenue.brindle@2026"].ShouldBeNear(((2200 * 273) + (2050 * 92)) / 365.0);
        September["peer_net_profit.brindle@2026"].ShouldBeNear(((208 * 273) + (190 * 92)) / 365.0);
    }

    [Fact]
    public void A_year_that_ends_earlier_takes_a_part_of_the_next()
    {
        September["peer_revenue.ostrava@2026"].ShouldBeNear(((3300 * 273) + (3700 * 92)) / 365.0);
        September["peer_pe.ostrava"].ShouldBeNear(8800 / 0.92 * 0.92 / (((352 * 273) + (400 * 92)) / 365.0));
    }

    [Fact]
    public void The_same_year_is_what_was_reported() => September["peer_revenue.quill@2026"].Should().Be(1720);

    [Fact]
    public void What_reaches_into_a_year_that_is_not_there_means_nothing() =>
        September.Run().NotMeaningful.Select(f => f.Cell.ToString()).Should().Contain("peer_revenue.ostrava@2027").And.NotContain("peer_revenue.quill@2027");

    [Fact]
    public void A_period_that_ends_more_than_one_away_is_refused() =>
        September.Run("peer_period_end.brindle = 2027-12-31").Faults.Select(f => f.Cell.ToString()).Should().Contain("peer_year_lag.brindle");
}
