using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>
/// Losses carried forward, as textbooks compute them (Robinson and others, International Financial Statement Analysis, chapter on income taxes): a loss of 100,
/// then profits of 60 and 80, at 25%.
/// </summary>
public class TaxLossesTests
{
    [Fact]
    public void A_loss_shelters_later_profits()
    {
        var result = Run();

        Row(result, "income_tax_credit").Should().Equal(0, 0, -10, -5);
        Row(result, "tax_losses_used").Should().Equal(0, 60, 40, 0);
        Row(result, "tax_losses").Should().Equal(100, 40, 0, 0);
    }

    [Fact]
    public void A_limit_leaves_a_part_of_each_profit_to_be_taxed()
    {
        var result = Run("tax_loss_limit = 80%");

        Row(result, "tax_losses_used").Should().Equal(0, 48, 52, 0);
        Row(result, "income_tax_credit").Should().Equal(0, -3, -7, -5);
    }

    [Fact]
    public void What_lapses_is_what_was_not_used_before_the_oldest_first()
    {
        var result = Run("tax_losses_expiring@2025 = 90 CNY");

        Row(result, "tax_losses_lapsed").Should().Equal(0, 30, 0, 0);
        Row(result, "tax_losses").Should().Equal(100, 10, 0, 0);
        Row(result, "income_tax_credit").Should().Equal(0, 0, -17.5, -5);
        Row(Run("tax_losses_expiring@2025 = 50 CNY"), "tax_losses_lapsed").Should().Equal([0, 0, 0, 0], "60 were used by then");
        Row(Run("tax_losses_expiring@2025 = 500 CNY"), "tax_losses").Should().Equal([100, 0, 0, 0], "no more lapses than there is");
    }

    [Fact]
    public void What_associates_earn_is_taxed_where_they_are() =>
        Row(Run("share_of_associates@2027 = 20 CNY"), "income_tax_credit").Should().Equal(0, 0, -10, 0);

    private static double[] Row(ModelResult result, string id) => [.. new[] { "2024", "2025", "2026", "2027" }.Select(y => result.Of(id, y))];

    private static ModelResult Run(params string[] changes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("model.fin", """
            model losses "A year of losses"
            use tax-losses
            timeline years 2023A 2024E 2025E 2026E 2027E
            currency CNY
            line profit_before_tax : flow money
              actual 0
              2024 -100 CNY
              2025 60 CNY
              2026 80 CNY
              2027 20 CNY
            input share_of_associates : flow money
              value 0 source "none"
            line income_tax_credit : flow money
              actual 0
              estimate -profit_before_tax * effective_tax_rate
            line effective_tax_rate : ratio
              estimate 0
            rule tax_losses
              2023 0
            rule statutory_tax_rate
              estimate 25%
            """);
        return FinancialModel.Load(folder.Path).Run("base", changes);
    }
}
