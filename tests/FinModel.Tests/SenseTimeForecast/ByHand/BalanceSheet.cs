namespace FinModel.Tests.SenseTimeForecast.ByHand;

/// <summary>Days are on average balances and a year of 360 days.</summary>
internal static class BalanceSheet
{
    private const double DaysInYear = 360;

    public static void WorkingCapital(Year y)
    {
        y["trade_receivables"] = (2 * y.Driver("receivable_days") * y["revenue"] / DaysInYear) - y.Last["trade_receivables"];
        y["inventories"] = (2 * y.Driver("inventory_days") * y["cost_of_sales"] / DaysInYear) - y.Last["inventories"];
        y["trade_payables"] = (2 * y.Driver("payable_days") * y["cost_of_sales"] / DaysInYear) - y.Last["trade_payables"];
    }

    public static void LongTermAssetsAndDebt(Year y)
    {
        y["capex"] = y.Driver("capex");
        y["amortisation"] = y.Driver("amortisation");
        y["new_assets_at_cost"] = y.Last["new_assets_at_cost"] + y["capex"];
        // Half a year in the year of spending.
        var depreciation = y.Driver("existing_asset_depreciation") + (y.Driver("new_capex_depreciation_rate") * y.Average("new_assets_at_cost"));
        y["depreciation_and_amortisation"] = depreciation + y["amortisation"];
        y["property_plant_equipment"] = y.Last["property_plant_equipment"] + y["capex"] - depreciation;
        y["intangible_assets"] = y.Last["intangible_assets"] - y["amortisation"];
        y["other_investing_cash_flow"] = y.Driver("other_investing_cash_flow");
        y["other_non_current_assets"] = y.Last["other_non_current_assets"] - y["other_investing_cash_flow"] + y["share_of_associates"];
        y["short_term_debt_change"] = y.Driver("short_term_debt_change");
        y["long_term_debt_change"] = y.Driver("long_term_debt_change");
        y["debt_change"] = y["short_term_debt_change"] + y["long_term_debt_change"];
        y["short_term_borrowings"] = y.Last["short_term_borrowings"] + y["short_term_debt_change"];
        y["long_term_borrowings"] = y.Last["long_term_borrowings"] + y["long_term_debt_change"];
    }

    public static void Complete(Year y)
    {
        foreach (var held in new[] { "other_current_assets", "other_current_liabilities", "other_non_current_liabilities", "share_capital" })
        {
            y[held] = y.Last[held];
        }

        y["shareholders_equity"] = y.Last["shareholders_equity"] + y["net_profit"] + y["equity_raised"] - y["dividends_paid"] + y["other_equity_movement"];
        y["reserves"] = y["shareholders_equity"] - y["share_capital"];
        y["non_controlling_interests"] = y.Last["non_controlling_interests"] + y["profit_to_non_controlling_interests"];
        y["total_equity"] = y["shareholders_equity"] + y["non_controlling_interests"];
        y["total_current_assets"] = y["inventories"] + y["trade_receivables"] + y["cash"] + y["other_current_assets"];
        y["total_non_current_assets"] = y["property_plant_equipment"] + y["intangible_assets"] + y["other_non_current_assets"];
        y["total_assets"] = y["total_current_assets"] + y["total_non_current_assets"];
        y["total_current_liabilities"] = y["trade_payables"] + y["short_term_borrowings"] + y["other_current_liabilities"];
        y["total_non_current_liabilities"] = y["long_term_borrowings"] + y["other_non_current_liabilities"];
        y["total_liabilities"] = y["total_current_liabilities"] + y["total_non_current_liabilities"];
        y["borrowings"] = y["short_term_borrowings"] + y["long_term_borrowings"];
        y["net_debt"] = y["borrowings"] - y["cash"];
    }
}
