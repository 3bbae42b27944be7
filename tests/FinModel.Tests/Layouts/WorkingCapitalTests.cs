using FinModel.Tests.Models;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>Days on mean balances: ten more days of receivables in one year move them up in that year, and stay out of the others.</summary>
public class WorkingCapitalTests
{
    private const string TenDaysMore = "receivable_days@2025 += 10 days";
    private const string Smooth = "changes_by_closing_days = on";

    private static readonly Company Qinghe = new(InventedModels.Model("qinghe"));

    [Fact]
    public void Ten_more_days_move_receivables_up_in_their_year_only()
    {
        Moved("trade_receivables", Smooth, TenDaysMore).Should().BeEquivalentTo([Qinghe["revenue@2025"] * 10 / 360, 0, 0], Near);
        Moved("cash", Smooth, TenDaysMore)[0].ShouldBeNear(-Qinghe["revenue@2025"] * 10 / 360, because: "what customers owe is not paid yet");
        Qinghe.Failing(Smooth, TenDaysMore).Should().BeEmpty();
    }

    [Fact]
    public void Ten_more_days_in_every_year_stay()
    {
        double[] more = [.. new[] { "2025", "2026", "2027" }.Select(y => Qinghe[$"revenue@{y}"] * 10 / 360)];

        Moved("trade_receivables", Smooth, "receivable_days += 10 days").Should().BeEquivalentTo(more, Near);
    }

    [Fact]
    public void More_revenue_moves_what_depends_on_it_as_smoothly()
    {
        const string more = "revenue_growth@2025 += 5pp";

        Moved("trade_receivables", Smooth, more).Should().BeEquivalentTo([.. Moved("revenue", Smooth, more).Select(r => r * 58 / 360)], Near);
        Moved("trade_payables", Smooth, more).Should().BeEquivalentTo([.. Moved("cost_of_sales", Smooth, more).Select(c => c * 68 / 360)], Near);
    }

    [Fact]
    public void By_mean_days_they_go_up_and_down_which_a_warning_says()
    {
        var twice = Qinghe["revenue@2025"] * 20 / 360;

        Moved("trade_receivables", TenDaysMore).Should().BeEquivalentTo([twice, -twice, twice], Near);
        Qinghe.Failing(TenDaysMore).Should().Contain("changes_do_not_zigzag");
        Qinghe.Failing().Should().BeEmpty("the base case is as it was published");
    }

    [Fact]
    public void The_published_base_is_the_same_either_way() => Moved("trade_receivables", Smooth).Should().BeEquivalentTo([0.0, 0, 0], Near);

    [Fact]
    public void On_closing_balances_nothing_is_smoothed() =>
        (Qinghe["trade_receivables@2026", "average_balances = off"] - (Qinghe["revenue@2026"] * 58 / 360)).Should().BeApproximately(0, 1e-9);

    private static double[] Moved(string line, params string[] changes) =>
        [.. new[] { "2025", "2026", "2027" }.Select(y => Qinghe[$"{line}@{y}", changes] - Qinghe[$"{line}@{y}"])];

    private static FluentAssertions.Equivalency.EquivalencyAssertionOptions<double> Near(
        FluentAssertions.Equivalency.EquivalencyAssertionOptions<double> options) =>
        options.WithStrictOrdering().Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-9)).WhenTypeIs<double>();
}
