using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>Losses carried forward shelter profits in every layout, whatever it calls its tax: the first profit whole, the second in part.</summary>
public class TaxLossesInLayoutsTests
{
    [Theory]
    [InlineData("tamar", "HKD")]
    [InlineData("qinghe", "CNY")]
    [InlineData("brightwater", "USD")]
    public void A_loss_carried_forward_is_set_against_the_profits_that_follow(string name, string currency)
    {
        var before = new Company(FinancialModel.Load(Repository.At("tests", "models", name)));
        var (first, second) = (before["profit_before_tax@2025"] - before["share_of_associates@2025"],
            before["profit_before_tax@2026"] - before["share_of_associates@2026"]);
        var losses = Math.Round(first + (second / 2), 2);

        var company = WithLosses(name, FormattableString.Invariant($"{losses} million {currency}"));

        company["profit_after_tax@2025"].ShouldBeNear(company["profit_before_tax@2025"], because: "the losses are more than the profit");
        company["tax_losses@2025"].ShouldBeNear(losses - company["tax_base@2025"]);
        (company["profit_before_tax@2026"] - company["profit_after_tax@2026"]).ShouldBeNear(0.2 * (company["tax_base@2026"] - company["tax_losses@2025"]));
        company["tax_losses@2026"].Should().Be(0);
        company.Failing().Should().BeEmpty();
    }

    private static Company WithLosses(string name, string losses)
    {
        using var folder = new TemporaryFolder();
        folder.Copy($"tests/models/{name}");
        var inputs = folder.At("tests", "models", name, "data", "inputs.csv");
        File.WriteAllLines(inputs, File.ReadAllLines(inputs).Where(l => !l.StartsWith("effective_tax_rate", StringComparison.Ordinal)));
        File.AppendAllLines(folder.At("tests", "models", name, "model.fin"),
            ["use tax-losses", "rule tax_losses", $"  2024 {losses}", "rule statutory_tax_rate", "  estimate 20%"]);
        return new Company(FinancialModel.Load(folder.At("tests", "models", name)));
    }
}
