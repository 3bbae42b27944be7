using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Files in the shapes that programs export, each read as it is.</summary>
public class ExportShapesTests
{
    private const string Head = """
        model test
        timeline years 2022A 2023A 2024E
        currency CNY million
        line revenue : flow money
          actual data
          estimate 1 million
        line cost : flow money
          actual data
          estimate 1 million

        """;

    [Theory]
    [InlineData("rows name", "name,2022-12-31,2023-12-31\nSales,71.5,83\n\tCosts,40,(44)\n")]
    [InlineData("rows name", "name;31.12.2022;31.12.2023\n  Sales;71.5;83\n    Costs;40;(44)\n")]
    [InlineData("rows name", "\nname\tFY22\tFY23\t\nSales\t71.5\t83\t\nCosts\t40\t(44)\n")]
    [InlineData("rows \"项 目\"", "项 目,2022年报,2023年报,\nSales,71.5,83,\n　Costs,40,（44）,\n")]
    [InlineData("periods \"Fiscal Year\"", "Fiscal Year;Sales;Costs\n2023;83;-44\n2022;71.5;40\n")]
    [InlineData("periods Date", "Costs,Date,Sales\n40,12/31/2022,71.5\n(44),12/31/2023,83\n")]
    [InlineData("rows item periods end values value",
        "item,end,value,form\nSales,2023-12-31,83,x\nCosts,2022-12-31,40,x\nSales,2022-12-31,71.5,x\nSales,2022-12-31,71.5,y\nCosts,2023-12-31,(44),x\n")]
    [InlineData("rows name periods year values \"in million\"",
        "year,in million,name,unit\n2022,71.5,Sales,CNY million\n2022,\"4,000\",Costs,CNY 10 thousand\n"
            + "2023,83,Sales,CNY million\n2023,\"(4,400)\",Costs,CNY 10 thousand\n")]
    [InlineData("rows name", "name,二〇二二年,二零二三年十二月三十一日\nSales,71.5,83\nCosts,40,(44)\n")]
    [InlineData("rows name", "name,Year ended 31 December 2022,For the year ended 2023-12-31\nSales,71.5,83\nCosts,40,(44)\n")]
    [InlineData("rows name", "name,单位,2022,2023\nSales,百万元,71.5,83\nCosts,人民币万元,\"4,000\",\"(4,400)\"\n")]
    [InlineData("rows name", "name,单位,币种,2022,2023\nSales,亿,人民币,0.715,0.83\nCosts,RMB million,RMB,40,(44)\n")]
    [InlineData("rows name", "name,2022,2023\nSales,0.715亿元,人民币83\nCosts,\"4,000万\",\"(4,400)万元\"\n")]
    [InlineData("rows name", "name,2022 (A),2023实际\nSales,71.5,83\nCosts,40,(44)\n")]
    [InlineData("rows name", "name,截至2022年12月31日止年度,2023年1-12月\nSales,71.5,83\nCosts,40,(44)\n")]
    [InlineData("rows name", "name,31-Dec-22,12/2023,2024F\nSales,71.5,83,1\nCosts,40,(44),1\n")]
    [InlineData("rows name", "name,2022 年末,2023FY\nSales,71.5,83\nCosts,40,(44)\n")]
    [InlineData("rows name", "name,Currency,Scale,2022,2023,Note\nSales,CNY,Thousands,\"71,500\",\"83,000\",1\nCosts,CNY,million,40,(44),2\n")]
    [InlineData("rows name", "name,币种,单位,2022,2023,备注\nSales,CNY,百万,71.5,83,3\nCosts,CNY,\"1,000,000\",40,(44),\n")]
    [InlineData("rows name", "name,2022,2023\nSales,71.5 million CNY,83 CNY million\nCosts,\"40,000 thousand CNY\",(44) million\n")]
    [InlineData("rows item periods end values value",
        "item,end,value,ccy\nSales,FY2023,83,CNY\nCosts,2022,40,CNY\nSales,2022-12-31,71.5,CNY\nSales,2022A,71.50,CNY\n"
            + "Costs,二〇二三年,(44),CNY\nCosts,2023,-,CNY\n")]
    public void Each_shape_gives_the_same_figures(string rows, string file)
    {
        var compilation = Compile(rows, file);

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
        new[] { result.Value("revenue", 2022), result.Value("revenue", 2023), result.Value("cost", 2022), result.Value("cost", 2023) }.Should()
            .Equal(71.5, 83, 40, -44);
        compilation.Plan!.Printed.Should().OnlyContain(p => p.Span.Text == p.Text);
    }

    [Theory]
    [InlineData("periods year", "year,Sales,Costs\n2022,1,2\n,3,4\n", "FM5035")]
    [InlineData("periods year", "year,Sales,Costs\n2022,1,2\n2022,3,4\n", "FM5026")]
    [InlineData("periods year", "year,Sales,Costs,Rent\n2022,1,2,3\n", "FM5003")]
    [InlineData("periods year", "year,Sales,Costs\n2022,1,2\nFY20X3,3,4\n", "FM5023")]
    [InlineData("rows item periods year values value", "item,year,value\nSales,2022,1\nCosts,2022,2\nSales,2022,3\n", "FM5034")]
    [InlineData("rows item periods year values value", "item,year,value\nSales,,1\nCosts,2022,2\nSales,2022,3\n", "FM5035")]
    [InlineData("rows item periods year values value",
        "item,year,unit,value\nSales,2022,CNY million,1\nSales,2023,CNY thousand,2\nCosts,2022,CNY million,3\n", "FM5036")]
    [InlineData("rows item periods year values value", "item,year,value,restated\nSales,2022,1,2\nCosts,2022,2,3\n", "FM5040")]
    [InlineData("rows item periods year values amount", "item,year,value\nSales,2022,1\nCosts,2022,2\n", "FM5006")]
    [InlineData("rows item periods year values value", "item,year,value\nSales,2022,1\nCosts,2022,2\nSales,FY2022,3\n", "FM5034")]
    [InlineData("rows item periods year values value", "item,year,value,currency\nSales,2022,1,CNY\nCosts,2022,2,CNY\nSales,2023,3,HKD\n", "FM5036")]
    [InlineData("rows name", "name,22,23\nSales,1,2\nCosts,3,4\n", "FM5023")]
    [InlineData("rows name", "name,2022,44926\nSales,1,2\nCosts,3,4\n", "FM5023")]
    [InlineData("rows name", "name,2022,Year ended 2023\nSales,1,2\nCosts,3,4\n", "FM5023")]
    [InlineData("rows name", "name,2022,Year ended 30 June 2023\nSales,1,2\nCosts,3,4\n", "FM5023")]
    [InlineData("rows name", "name,2022,YoY\nSales,1,2%\nCosts,3,\n", "FM5023")]
    [InlineData("rows name", "name,2022,\" \"\nSales,1,2\nCosts,3,4\n", "FM6014")]
    [InlineData("rows name", "name,2022,2023\nSales,1,2\nCosts,3,4\nSales,1,3\n", "FM5026")]
    [InlineData("rows name", "name,2022,currency\nSales,1,HKD\nCosts,3,CNY\n", "FM5008")]
    [InlineData("rows name", "name,2022,unit,scale\nSales,1,CNY million,thousand\nCosts,3,,\n", "FM5021")]
    [InlineData("rows name", "name,2022,scale\nSales,1,some\nCosts,3,million\n", "FM5070")]
    public void What_a_shape_does_not_say_is_reported(string rows, string file, string code) =>
        Compile(rows, file).Diagnostics.Select(d => d.Code).Should().Contain(code);

    private static Compiler.Compilation Compile(string rows, string file) => TestModel.Compile(
        Head + $"table exported \"exported.csv\" {rows}\n  \"Sales\" revenue\n  \"Costs\" cost\n",
        new TestFiles(new Dictionary<string, string> { ["exported.csv"] = file }));
}
