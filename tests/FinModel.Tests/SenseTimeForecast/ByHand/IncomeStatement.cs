namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>Costs are positive, losses negative.</summary>
internal static class IncomeStatement
{
    public static void ToOperatingProfit(Year y)
    {
        foreach (var segment in Forecast.Segments)
        {
            y[$"segment_revenue.{segment}"] = y.Last[$"segment_revenue.{segment}"] * (1 + y.Driver($"segment_growth.{segment}"));
        }

        y["revenue"] = Forecast.Segments.Sum(s => y[$"segment_revenue.{s}"]);
        y["gross_profit"] = y["revenue"] * y.Driver("gross_margin");
        y["cost_of_sales"] = y["revenue"] - y["gross_profit"];
        y["selling_expenses"] = y["revenue"] * y.Driver("selling_expense_ratio");
        y["administrative_expenses"] = y["revenue"] * y.Driver("administrative_expense_ratio");
        y["rnd_expenses"] = y["revenue"] * y.Driver("rnd_expense_ratio");
        y["operating_expenses"] = y["selling_expenses"] + y["administrative_expenses"] + y["rnd_expenses"];
        y["other_operating_loss"] = y["revenue"] * y.Driver("other_operating_loss_ratio");
        y["other_operating_expenses"] = y["rnd_expenses"] + y["other_operating_loss"];
        y["operating_profit"] = y["operating_profit_before_interest"] = y["gross_profit"] - y["operating_expenses"] - y["other_operating_loss"];
        y["share_of_associates"] = y.Driver("share_of_associates");
        y["fair_value_change_of_financial_liabilities"] = y.Driver("fair_value_change_of_financial_liabilities");
        y["effective_tax_rate before that"] = y.Last["effective_tax_rate before"];
        y["effective_tax_rate before"] = y.Last["effective_tax_rate"];
        y["effective_tax_rate"] = (y["effective_tax_rate before"] + y["effective_tax_rate before that"] + y.Last["effective_tax_rate before that"]) / 3;
    }

    public static void BelowOperatingProfit(Year y)
    {
        y["profit_before_tax"] = BeforeFinanceIncome(y) + y["net_finance_income"];
        y["income_tax_credit"] = -y["profit_before_tax"] * y["effective_tax_rate"];
        y["profit_after_tax"] = y["profit_before_tax"] + y["income_tax_credit"];
        y["profit_to_non_controlling_interests"] = y["profit_after_tax"] * y.Driver("minority_share_of_profit");
        y["net_profit"] = y["profit_after_tax"] - y["profit_to_non_controlling_interests"];
        y["ebitda"] = BeforeFinanceIncome(y) + y["depreciation_and_amortisation"];
        y["shares_outstanding"] = y["shares_of_period"] = y.Driver("shares_outstanding");
        y["eps"] = y["net_profit"] / y["shares_outstanding"];
    }

    /// <summary>Profit before tax without net finance income, which is not known yet when cash is computed.</summary>
    public static double BeforeFinanceIncome(Year y) =>
        y["operating_profit"] + y["share_of_associates"] + y["fair_value_change_of_financial_liabilities"];
}
