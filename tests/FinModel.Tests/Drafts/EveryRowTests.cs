using System.Globalization;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace FinModel.Tests.Drafts;

/// <summary>A row of a file is a heading, an item or a row that is said to be none: no figure vanishes because it looks like a year.</summary>
public class EveryRowTests
{
    private static readonly AccountDictionary Names = AccountDictionary.Of("a-share", [])!;

    private static readonly string[] Cells =
        ["2021", "2022", "2023", "1888.5", "2022.12", "2023.12", "950", "1,990.5", "(12)", "-", "", "n.a.", "abc", "20231231"];

    private static readonly string[] Rows = ["营业收入", "销售费用", "总股本", "员工人数", "净利润", "Headcount", "", "资产负债表", "其他说明"];

    [Fact]
    public void Every_row_of_random_statements_is_an_item_or_is_listed()
    {
        var row = from name in Gen.Elements(Rows) from cells in Gen.Elements(Cells).ArrayOf(3) select $"{name},{Joined(cells)}";
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261126, 1), Prop.ForAll(row.ArrayOf(4).ToArbitrary(), rows =>
        {
            var read = Read($"项目,2022A,2023A,2024E\n{string.Join('\n', rows)}\n营业成本,1,2,3\n", []);
            var said = read.Tables.SelectMany(t => t.Items).Select(i => i.Place).Concat(read.Left.Select(l => l.Place)).Select(Line).Order().ToList();
            var headings =
                Enumerable.Range(0, rows.Length).Where(i => rows[i].StartsWith(',') || rows[i].StartsWith("资产负债表", StringComparison.Ordinal))
                    .Select(i => i + 2);
            var filled = Enumerable.Range(0, rows.Length).Where(i => rows[i].Trim(',').Length > 0).Select(i => i + 2).Append(rows.Length + 2);
            return !filled.Except(said).Except(headings).Any() && said.Distinct().Count() == said.Count;
        }));
    }

    [Theory]
    [InlineData("销售费用,2022,2023,2024")]
    [InlineData("销售费用,2022.12,2023.12,2024.12")]
    [InlineData("总股本,2021,2022,2023")]
    [InlineData("销售费用,1888.5,100,100")]
    [InlineData("销售费用,100,100,1905")]
    [InlineData("销售费用,950,970,1990.5")]
    [InlineData("销售费用,2010,2010,2012")]
    [InlineData("员工人数,2022,2023,2024")]
    [InlineData("员工人数,20221231,20231231,20241231")]
    public void Figures_that_look_like_time_are_figures(string row)
    {
        var problems = new List<Diagnostic>();

        var items = Read($"项目,2022A,2023A,2024E\n{row}\n净利润,1,2,3\n", problems).Tables.Should().ContainSingle().Which.Items;

        items.Select(i => i.Name).Should().Equal(row.Split(',')[0], "净利润");
        items[0].Figures.Values.Should().Equal(row.Split(',')[1..].Select(c => double.Parse(c, CultureInfo.InvariantCulture)));
        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("资产负债表,2022,2023,2024")]
    [InlineData("(in millions),2022,2023,2024")]
    [InlineData(",2022,2023,2024")]
    [InlineData("Item,2024,2023,2022")]
    [InlineData("现金流量表,2022-12-31,2023-12-31,2024-12-31")]
    public void A_title_before_years_is_a_heading_wherever_it_stands(string row) =>
        Read($"项目,2022,2023,2024\n营业收入,1,2,3\n{row}\n货币资金,4,5,6\n", []).Tables.SelectMany(t => t.Items).Select(i => i.Name).Should().Equal("营业收入", "货币资金");

    [Theory]
    [InlineData("项目,2022,2023,2024\n营业收入,1,2,3\n每股工资,2022,2023,2024\n", "FM8092", 3)]
    [InlineData("项目,2022,2023,2024\n营业收入,1,2,3\n销售费用,2022,2023,2024\n", "FM8092", 3)]
    [InlineData("营业收入,2022,2023,2024\n净利润,1,2,3\n", "FM8092", 1)]
    [InlineData("项目,2022A,2023A,2023-12-31\n营业收入,1,2,3\n", "FM8093", 1)]
    public void What_may_be_either_is_refused_where_it_stands(string text, string code, int line)
    {
        var problems = new List<Diagnostic>();

        Read(text, problems);

        problems.Where(p => p.Severity == Severity.Error).Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(p => p.Code == code && p.Span!.Value.Position.Line == line);
    }

    private static CompanyStatements Read(string text, List<Diagnostic> problems) =>
        StatementFiles.Read(StatementFile.Of([("a.csv", Encoding.UTF8.GetBytes(text))]), Names, new ReadingOptions(null, false), problems);

    private static int Line(string place) => int.Parse(place.Split(':')[1], CultureInfo.InvariantCulture);

    private static string Joined(string[] cells) => string.Join(',', cells.Select(c => c.Contains(',', StringComparison.Ordinal) ? $"\"{c}\"" : c));
}
