using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>What the profits are made of, and the scores, from the statements' lines alone.</summary>
public class LarkmoorQualityTests
{
    private static readonly ModelResult Base = Larkmoor.Run("base");

    [Fact]
    public void The_parts_of_DuPont_are_the_return_on_equity()
    {
        foreach (var year in Larkmoor.Estimates)
        {
            Base.Of("return_on_equity_by_parts", year).ShouldBe(Base.Of("return_on_equity", year));
            (Base.Of("tax_burden", year) * Base.Of("interest_burden", year) * Base.Of("operating_profit", year)).ShouldBe(Base.Of("net_profit", year));
        }
    }

    [Fact]
    public void Returns_cover_and_conversion()
    {
        double Capital(string year) => Of("shareholders_equity", year) + Of("non_controlling_interests", year) + Of("borrowings", year) - Of("cash", year);
        var revenue = 1050 * 1.05;

        Base.Of("return_on_invested_capital", "2025").ShouldBe(revenue * 0.2 * 0.75 / ((Capital("2024") + Capital("2025")) / 2));
        Base.Of("interest_cover", "2025").ShouldBe(revenue * 0.2 / ((300 * 0.05) - (350.5 * 0.02)));
        Base.Of("net_debt_to_ebitda", "2025").ShouldBe((290 - Of("cash", "2025")) / (revenue * 0.26));
        Base.Of("cash_conversion", "2025").ShouldBe(Of("operating_cash_flow", "2025") / (revenue * 0.26));
        Base.Of("accruals_ratio", "2025").ShouldBe(
            (Of("net_profit", "2025") - Of("operating_cash_flow", "2025")) / ((Of("total_assets", "2024") + Of("total_assets", "2025")) / 2));
    }

    [Fact]
    public void Z_of_Altman()
    {
        var assets = Of("total_assets", "2026");
        var working = (Of("total_current_assets", "2026") - Of("total_current_liabilities", "2026")) / assets;
        var retained = (Of("shareholders_equity", "2026") - 4) / assets;
        var revenue = 1050 * 1.05 * 1.05;
        var liabilities = assets - Of("shareholders_equity", "2026") - Of("non_controlling_interests", "2026");

        Base.Of("altman_z", "2026").ShouldBe(
            (1.2 * working) + (1.4 * retained) + (3.3 * 0.2 * revenue / assets) + (0.6 * 8 * 400 * Larkmoor.CnyPerHkd / liabilities) + (revenue / assets));
        Base.Of("altman_z_non_manufacturer", "2026").ShouldBe(
            (6.56 * working) + (3.26 * retained) + (6.72 * 0.2 * revenue / assets) + (1.05 * (assets - liabilities) / liabilities));
    }

    [Theory]
    [InlineData("base", "2025")]
    [InlineData("base", "2027")]
    [InlineData("placement", "2025")]
    [InlineData("loss", "2025")]
    [InlineData("loss", "2026")]
    [InlineData("build_out", "2026")]
    public void F_of_Piotroski(string scenario, string year)
    {
        var result = Larkmoor.Run(scenario);
        double At(string line, int back) => result.Of(line, $"{int.Parse(year, null) - back}");
        double Mean(string line, int back) => (At(line, back) + At(line, back + 1)) / 2;
        bool[] points =
        [
            At("net_profit", 0) > 0,
            At("operating_cash_flow", 0) > 0,
            At("net_profit", 0) / At("total_assets", 1) > At("net_profit", 1) / At("total_assets", 2),
            At("operating_cash_flow", 0) > At("net_profit", 0),
            At("long_term_borrowings", 0) / Mean("total_assets", 0) < At("long_term_borrowings", 1) / Mean("total_assets", 1),
            At("total_current_assets", 0) / At("total_current_liabilities", 0) > At("total_current_assets", 1) / At("total_current_liabilities", 1),
            At("shares_outstanding", 0) <= At("shares_outstanding", 1),
            At("gross_margin", 0) > At("gross_margin", 1),
            At("revenue", 0) / At("total_assets", 1) > At("revenue", 1) / At("total_assets", 2),
        ];

        result.Of("piotroski_f", year).Should().Be(points.Count(p => p));
    }

    [Fact]
    public void M_of_Beneish()
    {
        double Ratio(Func<string, double> of) => of("2026") / of("2025");
        double Soft(string year) => 1 - ((Of("total_current_assets", year) + Of("property_plant_equipment", year)) / Of("total_assets", year));
        double Leverage(string year) => (Of("long_term_borrowings", year) + Of("total_current_liabilities", year)) / Of("total_assets", year);
        double WriteOff(string year) =>
            Of("depreciation_and_amortisation", year) / (Of("depreciation_and_amortisation", year) + Of("property_plant_equipment", year));
        var accruals = (Of("net_profit", "2026") - Of("operating_cash_flow", "2026")) / Of("total_assets", "2026");

        // Days, margins and cost ratios stay, so three of the eight signs are 1.
        Base.Of("beneish_m", "2026").ShouldBe(
            -4.84 + 0.92 + 0.528 + (0.404 * Ratio(Soft)) + (0.892 * 1.05) + (0.115 / Ratio(WriteOff)) - 0.172 + (4.679 * accruals) - (0.327 * Ratio(Leverage)));
    }

    private static double Of(string line, string year) => Base.Of(line, year);
}
