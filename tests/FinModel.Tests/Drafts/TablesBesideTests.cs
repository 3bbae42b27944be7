using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Drafts;
using FinModel.Presentation.Series;

namespace FinModel.Tests.Drafts;

/// <summary>Tables beside each other whose headings stand at different heights, as brokers fill a page.</summary>
public class TablesBesideTests
{
    private const string Sheet = """
        资产负债表(百万元),2023A,2024A,2025E,,利润表(百万元),2023A,2024A,2025E
        货币资金,20,21,22,,营业收入,100,110,121
        资产总计,20,21,22,,营业成本,60,66,72.6
        短期借款,5,5,5,,营业利润,40,44,48.4
        流动负债合计,5,5,5,,净利润,40,44,48.4
        负债合计,5,5,5,,主要财务比率,2023A,2024A,2025E
        股本,10,10,10,,毛利率(%),40,40,40
        留存收益,5,6,7,,EPS,4.00,4.40,4.84
        现金流量表(百万元),2023A,2024A,2025E,,神秘指标,1,2,3
        经营活动现金流,40,44,48.4,,,,,
        """;

    [Fact]
    public void No_row_of_either_side_is_lost_where_a_table_begins_beside_another_one()
    {
        var drafted = Draft();

        var names = Sheet.Split('\n').Select(l => l.Trim().Split(',')).SelectMany(c => new[] { c[0], c[5] }).Where(n => n.Length > 0 && !IsHeading(n));
        var placed = drafted.Mapped.Placed.SelectMany(i => i.Parts).Select(p => p.Item.Name);
        names.Except(placed).Except(drafted.Placement.NotPlaced.Select(n => n.Item.Name)).Should().BeEmpty();
        drafted.Placement.NotPlaced.Select(n => n.Item.Name).Should().Contain("神秘指标").And.NotContain("负债合计");
    }

    // A par value is of a share as well.
    [Fact]
    public void The_price_at_the_head_of_a_page_is_the_shares() =>
        HeadFigures.Of(Draft(20).Run.Result.Plan).Price!.Line.Name.Should().Be("share_price");

    private static bool IsHeading(string name) => name.Contains('(', StringComparison.Ordinal) && !name.Contains('%', StringComparison.Ordinal)
        || name == "主要财务比率";

    private static DraftedModel Draft(double? price = null)
    {
        var diagnostics = new List<Diagnostic>();
        var drafted = new ModelDrafter(new DraftOptions("beside", "a-share") { Price = price }, diagnostics, _ => { })
            .Draft([("beside.csv", Encoding.UTF8.GetBytes(Sheet))]);
        diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message).Should().BeEmpty();
        return drafted!;
    }
}
