using FinModel.Core.Diagnostics;
using FinModel.Drafts.Accounts;
using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>A layout's dictionary: its names are of lines that the layout has, none is of two lines of a statement, and nearly every line has one.</summary>
public class AccountNamesTests
{
    public static TheoryData<string, string> Layouts() => new() { { "ifrs-hk", "tamar" }, { "a-share", "qinghe" }, { "us-gaap", "brightwater" } };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_name_is_of_a_line_of_the_layout(string layout, string company)
    {
        var lines = InventedModels.Model(company).Plan.Lines.Select(l => l.Name).ToHashSet();

        Of(layout).Accounts.Select(a => a.Line).Distinct().Where(line => !lines.Contains(line)).Should().BeEmpty();
        Of(layout).Accounts.Select(a => a.Statement).Distinct().Should().BeSubsetOf(["income", "balance", "cash", "share"]);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_name_of_several_lines_of_a_statement_is_that_of_parts_which_totals_tell_apart(string layout, string company)
    {
        company.Should().NotBeEmpty();
        Of(layout).Accounts.GroupBy(a => (a.Statement, AccountName.Normal(a.Name)))
            .Where(g => g.Where(a => !a.IsPart).Select(a => a.Line).Distinct().Count() > 1)
            .Select(g => $"{g.Key.Item2}: {string.Join(", ", g.Select(a => a.Line))}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_the_page_calls_a_balance_is_found_in_both_languages(string layout, string company)
    {
        var names = Of(layout);
        var labels = InventedModels.Model(company).Plan.Lines.Where(l => names.Accounts.Any(a => a.Line == l.Name && a.Statement == "balance")).ToList();

        labels.Should().HaveCountGreaterThan(20);
        labels.Where(
            l => names.Find(l.Label.English, "balance").All(a => a.Line != l.Name) || names.Find(l.Label.Chinese, "balance").All(a => a.Line != l.Name))
            .Select(l => $"{l.Name}: {l.Label.English} {l.Label.Chinese}").Should().BeEmpty();
    }

    private static AccountDictionary Of(string layout)
    {
        var diagnostics = new List<Diagnostic>();
        var names = AccountDictionary.Of(layout, diagnostics);
        diagnostics.Should().BeEmpty();
        return names!;
    }
}
