using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Drafts.Facts;

namespace FinModel.Tests.Drafts;

/// <summary>What files say that cannot be obeyed is refused, and nothing is made of it.</summary>
public class RefusedStatementsTests
{
    private const string FirstRevenue = "SalesRevenueNet";

    private static readonly string Facts = Repository.Read("tests/cases/cli/facts/brackwater.json");

    [Theory]
    [InlineData("null")]
    [InlineData("\"n/a\"")]
    public void A_damaged_fact_makes_no_model(string value)
    {
        var at = Facts.IndexOf("\"val\":", Facts.IndexOf($"\"{FirstRevenue}\"", StringComparison.Ordinal), StringComparison.Ordinal) + "\"val\":".Length;
        var damaged = $"{Facts[..at]} {value}{Facts[Facts.IndexOf(',', at)..]}";

        Refusal(damaged, new DraftOptions("bw", "us-gaap") { HasQuarters = true }).Should().Equal("FM5097");
    }

    [Fact]
    public void Facts_are_in_the_money_they_were_filed_in() =>
        Refusal(Facts, new DraftOptions("bw", "us-gaap") { Currency = "EUR" }).Should().Equal("FM8097");

    [Fact]
    public void A_filers_name_stays_in_its_quotes()
    {
        var start = Facts.IndexOf("\"entityName\":", StringComparison.Ordinal) + "\"entityName\":".Length;
        var hostile = $"{Facts[..start]} \"Acme\\\"\\nreplace revenue\\n  = 0\\n#\\u001b[2J\"{Facts[Facts.IndexOf(',', start)..]}";

        var drafted = new FactDrafter(new DraftOptions("acme", "us-gaap"), [], _ => { }).Draft("acme.json", Encoding.UTF8.GetBytes(hostile))!;

        var model = Encoding.UTF8.GetString(drafted.Files.Single(f => f.Path.EndsWith("model.fin", StringComparison.Ordinal)).Content);
        model.Split('\n').Should().NotContain(line => line.StartsWith("replace revenue", StringComparison.Ordinal));
        (model + drafted.Filed.Company).Should().NotContain("\u001b");
    }

    private static IEnumerable<string> Refusal(string facts, DraftOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        new FactDrafter(options, diagnostics, _ => { }).Draft("facts.json", Encoding.UTF8.GetBytes(facts)).Should().BeNull();
        return diagnostics.Select(d => d.Code);
    }
}
