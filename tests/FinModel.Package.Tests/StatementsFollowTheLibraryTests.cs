using System.Text.RegularExpressions;

namespace FinModel.Package.Tests;

/// <summary>FinModel/Statements names lines in C#: these tests hold it to the library.</summary>
public partial class StatementsFollowTheLibraryTests
{
    private static readonly Dictionary<string, string> ViewOfStatement = new()
    {
        ["income_statement"] = "IncomeStatement",
        ["balance_sheet"] = "BalanceSheet",
        ["cash_flow"] = "CashFlow",
        ["ratios"] = "Ratios",
        ["valuation"] = "Valuation",
    };

    [Fact]
    public void Every_property_names_a_line_of_its_statement_with_the_kind_and_unit_it_documents()
    {
        var lines = LibraryLines().Select(line => (line.View, line.Name, line.Type)).ToHashSet();

        Properties().Where(p => !lines.Contains((p.View, p.Line, p.Documented))).Should().BeEmpty();
    }

    [Fact]
    public void Every_line_of_the_librarys_statements_has_one_property()
    {
        var named = Properties().Select(p => (p.View, p.Line)).ToList();

        named.Should().OnlyHaveUniqueItems();
        named.Should().BeEquivalentTo(LibraryLines().Select(line => (line.View, line.Name)).Distinct());
    }

    [Fact]
    public void What_has_one_value_for_all_time_is_a_number_and_everything_else_a_series() =>
        Properties().Where(p => p.Type == "Series" == p.Documented.StartsWith("constant", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_property_of_a_view_was_looked_at() =>
        Properties().Count().Should().Be(
            ViewOfStatement.Values.Sum(view => typeof(Model).Assembly.GetType("FinModel." + view)!.GetProperties().Length));

    // A layout is a file of its own and costs no C#: what only it has is asked for by its name.
    private static IEnumerable<(string View, string Name, string Type)> LibraryLines()
    {
        foreach (var path in Repository.Files("models/library", "*.fin").Where(p => !p.Contains("/layouts/", StringComparison.Ordinal)))
        {
            var statement = "";
            foreach (Match match in Declaration().Matches(Repository.Read(path)))
            {
                statement = match.Groups["statement"] is { Success: true } named ? named.Value : statement;
                if (match.Groups["line"].Success && ViewOfStatement.TryGetValue(statement, out var view))
                {
                    yield return (view, match.Groups["line"].Value, $"{match.Groups["kind"].Value}, {match.Groups["unit"].Value}");
                }
            }
        }
    }

    private static IEnumerable<(string View, string Type, string Line, string Documented)> Properties() =>
        from view in ViewOfStatement.Values
        from Match match in Property().Matches(Repository.Read("src", "FinModel", "Statements", view + ".cs"))
        select (view, match.Groups["type"].Value, match.Groups["line"].Value, match.Groups["documented"].Value);

    // Lines over a dimension have members, which a model names, so they have no property.
    [GeneratedRegex(@"^(statement (?<statement>\w+)|(line|input) (?<line>\w+) : (?<kind>\w+) (?<unit>[\w/]+))",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<summary>[^(\n]*\((?<documented>\w+, [\w/]+)\)[^\n]*</summary>\s*public (?<type>\S+) \w+ => _view\.\w+\(""(?<line>\w+)""\);",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Property();
}
