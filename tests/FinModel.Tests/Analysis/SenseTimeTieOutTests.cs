using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Tests.Analysis;

/// <summary>The published forecast, figure by figure.</summary>
public class SenseTimeTieOutTests
{
    private static readonly TieOutReport Report = TieOut.Run(SenseTime.Model.Run());

    [Fact]
    public void No_printed_figure_is_left_unexplained() =>
        Report.Items.Where(i => i.IsFailure).Select(i => (i.Printed.Table, i.Printed.Row, i.Printed.Column, i.Printed.Text, i.Value)).Should().BeEmpty();

    [Fact]
    public void At_least_359_forecast_figures_are_reproduced() =>
        Report.Estimates.Count(i => i.Status == TieOutStatus.Reproduced).Should().BeGreaterThanOrEqualTo(359);

    [Fact]
    public void Only_21_forecast_figures_differ_and_each_says_why()
    {
        var differing = Report.Estimates.Where(i => i.Status == TieOutStatus.Explained).ToList();

        differing.Should().HaveCount(21);
        differing.Should().OnlyContain(i => !string.IsNullOrWhiteSpace(i.Cause));
    }

    [Fact]
    public void Every_recorded_explanation_explains_a_figure() => Report.Stale.Should().BeEmpty();

    [Fact]
    public void Every_figure_of_the_statements_is_compared()
    {
        var compared = Report.Items.Select(i => i.Printed.Span.ToString()).ToHashSet();
        foreach (var table in new[] { "income_statement.csv", "balance_sheet.csv", "cash_flow.csv", "valuation_multiples.csv", "fig70_forecast.csv",
            "ratios.csv" })
        {
            var printed = SenseTime.Table(table).Rows.SelectMany(r => r).Where(c => Core.Tables.PrintedNumber.TryParse(c.Text, out _)).ToList();
            printed.Where(c => !compared.Contains(c.Span.ToString())).Select(c => $"{c.Span} {c.Text}").Should().BeEmpty();
        }
    }

    [Fact]
    public void The_target_price_is_reproduced()
    {
        Report.Target!.Printed.Text.Should().Be("2.10");
        Report.Target.Value.Should().BeApproximately(2.1036, 0.00005);
        Report.Target.Status.Should().Be(TieOutStatus.Reproduced);
    }

    [Theory]
    [InlineData("fig70_forecast.csv", "2022", 90)]
    [InlineData("segments_add_up", "2023", 0.34)]
    [InlineData("equity_movement_is_printed", "2025", 4325)]
    [InlineData("pe_at_one_rate", "2023", 0.155)]
    [InlineData("ev_ebitda_at_one_rate", "2025", 0.0107)]
    [InlineData("cagr_is_as_headed", "all", 0.00175)]
    [InlineData("gross_profit_in_the_text", "1H24", 6933.24)]
    public void What_the_report_says_against_itself_is_found_and_explained(string where, string period, double difference) =>
        Report.Contradictions.Should().Contain(c =>
            (c.Audit == null ? c.Printed[0].Table : c.Audit.Name) == where && c.PeriodId == period && c.IsExplained
            && Math.Abs(Math.Abs(c.Difference) - difference) < 0.005 * difference);

    [Fact]
    public void The_published_case_passes() => Report.Passed.Should().BeTrue();

    [Theory]
    [InlineData("gross_margin@2024 += 0.1pp")]
    [InlineData("receivable_days@2026 = 381 days")]
    [InlineData("target_ps = 12")]
    public void A_changed_assumption_is_noticed(string change)
    {
        var report = TieOut.Run(SenseTime.Model.Run("base", change));

        report.Passed.Should().BeFalse();
        report.Items.Where(i => i.IsFailure).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void A_wrong_digit_in_any_forecast_figure_fails_and_names_it(int place)
    {
        var targets = Report.Estimates.Where(i => i.Status != TieOutStatus.Given && i.Printed.Table != "facts.csv").ToList();
        var mistyped = TieOut.Run(SenseTime.Mistyped(targets.Select(i => i.Printed.Span), place));

        var named = mistyped.Items.Where(i => i.IsFailure).Select(i => (i.Printed.Table, i.Printed.Row, i.Printed.PeriodId))
            .Concat(mistyped.Stale.Select(s => s.Explanation).OfType<PlanExplanation>().Select(e => (e.Table, e.Row, e.PeriodId))).ToHashSet();

        targets.Should().HaveCountGreaterThan(380);
        targets.Where(i => !named.Contains((i.Printed.Table, i.Printed.Row, i.Printed.PeriodId)))
            .Select(i => $"{i.Printed.Span} {i.Printed.Text}").Should().BeEmpty();
    }

    [Theory]
    [InlineData("facts.csv", "target_price", "2.10")]
    [InlineData("facts.csv", "target_market_cap", "778.5")]
    [InlineData("income_statement.csv", "营业收入", "3,406")]
    [InlineData("fig73_peers.csv", "科大讯飞", "27,577")]
    [InlineData("history.csv", "cash", "9423.3111")]
    public void A_wrong_digit_in_what_the_model_starts_from_is_noticed(string table, string row, string text)
    {
        var cell = SenseTime.Table(table).Rows.Single(r => r.Any(c => c.Text == row)).First(c => c.Text == text);

        TieOut.Run(SenseTime.Mistyped([cell.Span], 0)).Passed.Should().BeFalse();
    }

    [Fact]
    public void The_model_has_nothing_to_say_against() =>
        SenseTime.Load.Diagnostics.Where(d => d.Severity == Severity.Error).Should().BeEmpty();
}
