namespace FinModel.Tests.Models;

/// <summary>
/// The years of Korvald as an accountant would compute them without the engine: the revolver as the level that the cash needs, and the interest by
/// doing the year over and over until it no longer moves.
/// </summary>
internal sealed class KorvaldByHand
{
    private static readonly string[] Plants = ["foundry", "machining", "finishing"];
    private static readonly string[] Loans = ["term_loan", "bond"];

    private readonly Figures _drivers;
    private readonly Sheet _sheet;
    private readonly string _now;
    private readonly string _last;

    private KorvaldByHand(Figures drivers, Sheet sheet, int year)
    {
        _drivers = drivers;
        _sheet = sheet;
        _now = $"{year}";
        _last = $"{year - 1}";
    }

    public static IReadOnlyList<string> Estimates { get; } = ["2025", "2026", "2027", "2028"];

    public static Sheet Compute(Figures drivers)
    {
        var sheet = new Sheet(drivers);
        for (var year = 2025; year <= 2028; year++)
        {
            new KorvaldByHand(drivers, sheet, year).Year();
        }

        return sheet;
    }

    private void Year()
    {
        Markets();
        Operations();
        var interest = _sheet["net_finance_income", _last];
        for (var i = 0; i < 1000; i++)
        {
            var before = interest;
            Position(before);
            interest = Interest();
            if (Math.Abs(interest - before) <= 1e-13 * Math.Abs(interest))
            {
                break;
            }
        }

        Position(interest);
    }

    private void Markets()
    {
        var revenue = _sheet["revenue", _now] = _sheet["revenue", _last] * (1 + _drivers["guided_growth", _now]);
        double Sales(string market) =>
            _sheet[$"market_sales.{market}", _now] = _sheet[$"market_sales.{market}", _last] * (1 + _drivers[$"market_growth.{market}", _now]);
        var named = Sales("home") + (Sales("america") * _drivers["eur_per_usd", _now]) + (Sales("china") * _drivers["eur_per_cny", _now]);
        _sheet["other_markets", _now] = revenue - named;
    }

    private void Operations()
    {
        var revenue = _sheet["revenue", _now];
        var gross = _sheet["gross_profit", _now] = revenue * _drivers["gross_margin", _now];
        var cost = _sheet["cost_of_sales", _now] = revenue - gross;
        var operatingCosts = revenue * _drivers["operating_cost_ratio", _now];
        var selling = _sheet["selling_expenses", _now] = revenue * _drivers["selling_expense_ratio", _now];
        var administration = _sheet["administrative_expenses", _now] = _sheet["administrative_expenses", _last] * (1 + _drivers["wage_inflation", _now]);
        _sheet["other_operating_expenses", _now] = operatingCosts - selling - administration;
        _sheet["operating_profit", _now] = gross - operatingCosts;
        MeanDays("trade_receivables", "receivable_days", revenue);
        MeanDays("inventories", "inventory_days", cost);
        MeanDays("trade_payables", "payable_days", cost);
        _sheet["property_plant_equipment", _now] = Plants.Sum(p => _sheet[$"plant_assets.{p}", _now] = revenue / _drivers[$"plant_turnover.{p}", _now]);
        var wear = Plants.Sum(p => _drivers[$"plant_depreciation_rate.{p}", _now] * _sheet[$"plant_assets.{p}", _last]);
        _sheet["depreciation_and_amortisation", _now] = wear + _drivers["amortisation", _now];
        _sheet["capex", _now] = _sheet["property_plant_equipment", _now] - Fixed(_last) + wear;
        _sheet["minimum_cash", _now] = revenue / 365 * _drivers["minimum_cash_days", _now];
    }

    private double Fixed(string year) => Plants.Sum(p => _sheet[$"plant_assets.{p}", year]);

    private void MeanDays(string balance, string days, double flow) =>
        _sheet[balance, _now] = (2 * flow * _drivers[days, _now] / 365) - _sheet[balance, _last];

    private void Position(double interest)
    {
        double Balance(string id, double change) => _sheet[id, _now] = _sheet[id, _last] + change;
        var associates = _drivers["share_of_associates", _now];
        var beforeTax = _sheet["profit_before_tax", _now] = _sheet["operating_profit", _now] + interest + associates;
        var afterTax = beforeTax * (1 - _drivers["effective_tax_rate", _now]);
        var minorities = afterTax * _drivers["minority_share_of_profit", _now];
        var profit = _sheet["net_profit", _now] = afterTax - minorities;
        var dividend = _sheet["dividends_paid", _now] = profit > 0 ? profit * _drivers["dividend_payout", _now] : 0;
        var loans = _sheet["long_term_borrowings", _now] =
            Loans.Sum(l => Balance($"loan_balance.{l}", _drivers[$"loan_drawn.{l}", _now] - _drivers[$"loan_repaid.{l}", _now]));
        var funds = loans + _sheet["trade_payables", _now] + Balance("other_current_liabilities", 0) + Balance("other_non_current_liabilities", 0)
            + Balance("shareholders_equity", profit - dividend + _drivers["equity_raised", _now]) + Balance("non_controlling_interests", minorities);
        var uses =
            _sheet["trade_receivables", _now] + _sheet["inventories", _now] + _sheet["property_plant_equipment", _now] + Balance("other_current_assets", 0)
            + Balance("intangible_assets", -_drivers["amortisation", _now])
            + Balance("other_non_current_assets", associates - _drivers["other_investing_cash_flow", _now]);
        var needed = _sheet["minimum_cash", _now] - (funds - uses);
        var revolver = _sheet["short_term_borrowings", _now] = Math.Max(0, Math.Min(_drivers["revolver_limit", _now], needed));
        _sheet["cash", _now] = funds - uses + revolver;
        _sheet["total_assets", _now] = funds + revolver;
    }

    private double Interest()
    {
        double Mean(string id) => (_sheet[id, _now] + _sheet[id, _last]) / 2;
        var drawn = Mean("short_term_borrowings");
        var undrawn = _drivers["revolver_limit", _now] - drawn;
        return _sheet["net_finance_income", _now] = (Mean("cash") * _drivers["cash_yield", _now]) - (drawn * _drivers["revolver_rate", _now])
            - (undrawn * _drivers["commitment_fee", _now]) - Loans.Sum(l => Mean($"loan_balance.{l}") * _drivers[$"loan_rate.{l}", _now]);
    }
}
