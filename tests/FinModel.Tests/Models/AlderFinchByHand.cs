namespace FinModel.Tests.Models;

/// <summary>
/// The quarters of Alder &amp; Finch as an accountant would compute them without the engine: losses as a pool, the dividend by the calendar year,
/// and the cash as what the rest of the balance sheet leaves.
/// </summary>
internal sealed class AlderFinchByHand
{
    private const int FirstEstimate = 12;

    private static readonly string[] Quarters = [.. from year in Enumerable.Range(22, 5) from quarter in Enumerable.Range(1, 4) select $"{quarter}Q{year}"];

    private readonly Figures _drivers;
    private readonly Sheet _sheet;
    private readonly double[] _netProfit = new double[Quarters.Length];
    private readonly double[] _grossMargin = new double[Quarters.Length];

    private AlderFinchByHand(Figures drivers)
    {
        _drivers = drivers;
        _sheet = new Sheet(drivers);
    }

    public static IReadOnlyList<string> Estimates => Quarters[FirstEstimate..];

    public static Sheet Compute(Figures drivers)
    {
        var hand = new AlderFinchByHand(drivers);
        for (var q = 0; q < FirstEstimate; q++)
        {
            hand.ReadProfit(q);
        }

        for (var q = FirstEstimate; q < Quarters.Length; q++)
        {
            hand.Profit(q);
            hand.Position(q);
        }

        return hand._sheet;
    }

    private void ReadProfit(int q)
    {
        double Of(string id) => _drivers[id, Quarters[q]];
        _grossMargin[q] = 1 - (Of("cost_of_sales") / Of("revenue"));
        _netProfit[q] = Of("revenue") - Of("cost_of_sales") - Of("selling_expenses") - Of("administrative_expenses") - Of("other_operating_expenses")
            + Of("net_finance_income") + Of("share_of_associates") + Of("income_tax_credit") - Of("profit_to_non_controlling_interests");
    }

    private void Profit(int q)
    {
        var (now, last, yearAgo) = (Quarters[q], Quarters[q - 1], Quarters[q - 4]);
        var shops = _sheet["segment_revenue.shops", now] = _sheet["segment_revenue.shops", yearAgo] * (1 + _drivers["segment_growth.shops", now]);
        var online = _sheet["segment_revenue.online", now] = _sheet["segment_revenue.online", yearAgo] * (1 + _drivers["segment_growth.online", now]);
        var revenue = _sheet["revenue", now] = shops + online;
        _grossMargin[q] = _grossMargin[q - 4] + _drivers["gross_margin_change", now];
        var gross = _sheet["gross_profit", now] = revenue * _grossMargin[q];
        _sheet["cost_of_sales", now] = revenue - gross;
        var selling = _sheet["selling_expenses", now] = revenue * _drivers["selling_expense_ratio", now];
        var administration =
            _sheet["administrative_expenses", now] = _sheet["administrative_expenses", last] * Math.Pow(1 + _drivers["cost_inflation", now], 0.25);
        var rents = _sheet["rents", now] = Math.Max(_drivers["minimum_rent", now] / 4, shops * _drivers["turnover_rent_rate", now]);
        var operating = _sheet["operating_profit", now] = gross - selling - administration - rents - (revenue * _drivers["rnd_expense_ratio", now]);
        var debt = _sheet["long_term_borrowings", last] + _sheet["short_term_borrowings", last];
        var interest = _sheet["net_finance_income", now] =
            (((_sheet["cash", last] * (_sheet["cash", last] < 0 ? _drivers["borrowing_rate", now] : _drivers["cash_yield", now]))
                - (debt * _drivers["borrowing_rate", now])) / 4) + _drivers["other_net_finance_income", now];
        var beforeTax = _sheet["profit_before_tax", now] = operating + interest + _drivers["share_of_associates", now];
        var afterTax = _sheet["profit_after_tax", now] = beforeTax - Tax(now, last, beforeTax);
        var minorities = _sheet["profit_to_non_controlling_interests", now] = afterTax * _drivers["minority_share_of_profit", now];
        _netProfit[q] = _sheet["net_profit", now] = afterTax - minorities;
    }

    // A loss goes into the pool; a profit takes out of it what it can, and only the rest is taxed.
    private double Tax(string now, string last, double beforeTax)
    {
        var pool = _sheet["tax_losses", last];
        var taxable = 0.0;
        if (beforeTax < 0)
        {
            pool += -beforeTax;
        }
        else if (beforeTax > pool)
        {
            (taxable, pool) = (beforeTax - pool, 0);
        }
        else
        {
            pool -= beforeTax;
        }

        _sheet["tax_losses", now] = pool;
        var tax = taxable * _drivers["statutory_tax_rate", now];
        _sheet["income_tax_credit", now] = -tax;
        return tax;
    }

    private void Position(int q)
    {
        var (now, last) = (Quarters[q], Quarters[q - 1]);
        double Balance(string id, double change) => _sheet[id, now] = _sheet[id, last] + change;
        double Days(string id, string days, string flow) => _sheet[id, now] = _drivers[days, now] / 365 * 4 * _sheet[flow, now];
        var capex = _sheet["capex", now] = _sheet["revenue", now] * _drivers["capex_ratio", now];
        var wear = _drivers["depreciation_rate", now] / 4 * _sheet["property_plant_equipment", last];
        var amortisation = _drivers["amortisation", now];
        _sheet["depreciation_and_amortisation", now] = wear + amortisation;
        var dividend = _sheet["dividends_paid", now] = q % 4 != 1 ? 0 : _drivers["dividend_payout", now] * Math.Max(0, ProfitOfTheYearBefore(q));
        var otherInvesting = _drivers["other_investing_cash_flow", now];
        var assets = Days("inventories", "inventory_days", "cost_of_sales") + Days("trade_receivables", "receivable_days", "revenue")
            + Balance("other_current_assets", 0) + Balance("property_plant_equipment", capex - wear) + Balance("intangible_assets", -amortisation)
            + Balance("other_non_current_assets", _drivers["share_of_associates", now] - otherInvesting);
        var liabilities =
            Days("trade_payables", "payable_days", "cost_of_sales") + Balance("other_current_liabilities", 0) + Balance("other_non_current_liabilities", 0)
            + Balance("short_term_borrowings", _drivers["short_term_debt_change", now])
                + Balance("long_term_borrowings", _drivers["long_term_debt_change", now]);
        var equity = Balance("shareholders_equity", _netProfit[q] - dividend + _drivers["equity_raised", now])
            + Balance("non_controlling_interests", _sheet["profit_to_non_controlling_interests", now]);
        _sheet["cash", now] = liabilities + equity - assets;
        _sheet["total_assets", now] = liabilities + equity;
    }

    private double ProfitOfTheYearBefore(int q)
    {
        var january = ((q / 4) - 1) * 4;
        return _netProfit[january..(january + 4)].Sum();
    }
}
