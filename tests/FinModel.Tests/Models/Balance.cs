using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>That a result holds together.</summary>
internal static class Balance
{
    /// <summary>The balance sheet balances and the cash ties, to a billionth of total assets, in every estimate period.</summary>
    public static void ShouldBalance(this ModelResult result)
    {
        var asked = result.Checks.Where(c => c.Check is { Name: "balance_sheet_balances" or "cash_ties", IsOfThePast: false }).ToList();

        asked.Should().HaveCount(2 * result.Plan.Timeline.Periods.Count(p => p.IsEstimate));
        asked.Where(c => !c.Passed).Select(c => $"{c.Check.Name}@{c.Instance.Period}: off by {c.Residual}").Should().BeEmpty();
    }
}
