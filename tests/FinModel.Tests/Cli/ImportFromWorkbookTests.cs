using FinModel.Tests.Cases;

namespace FinModel.Tests.Cli;

/// <summary>A model whose inputs stand in a workbook, exported, edited by a reviewer and imported with <c>--apply</c>: the analyst's own workbook
/// stays.</summary>
public sealed class ImportFromWorkbookTests : IDisposable
{
    private readonly ReviewedWorkbook _book = new("m");

    public void Dispose() => _book.Dispose();

    [Theory]
    [InlineData("en", "type 6% there")]
    [InlineData("zh", "请在该处填写 6%")]
    public void The_change_is_left_with_the_cell_to_change(string language, string expected)
    {
        _book.Folder.Write("m/model.fin", "model m \"M\"\ntimeline years 2023A 2024E\ncurrency CNY million\ninputs \"b.xlsx\"\n"
            + "input growth : ratio percent \"Growth\" \"增速\"\ninput tax : ratio percent \"Tax\"\n  value 25% source \"law\"\n"
            + "line sales : flow money \"Sales\"\n  actual 100 million\n  estimate sales[-1] * (1 + growth) * (1 - tax)\n");
        var typed = TestWorkbook.Of(("Drivers", "id,2024E,source\ngrowth,5.5%,house\n"));
        _book.Folder.Write("m/data/b.xlsx", "");
        File.WriteAllBytes(_book.Folder.At("m/data/b.xlsx"), typed);
        _book.Export();
        _book.Type(("growth@2024", 0.06));

        _book.Apply("--lang", language).Should().Be(1, _book.Error);

        File.ReadAllBytes(_book.Folder.At("m/data/b.xlsx")).Should().Equal(typed);
        _book.Error.Should().Contain("b.xlsx").And.Contain("B2").And.Contain(expected);
        _book.Output.Should().Contain("growth@2024 = 6%");
    }
}
