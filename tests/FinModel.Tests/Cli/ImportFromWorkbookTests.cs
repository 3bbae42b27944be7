using System.Text.Json;
using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Tests.Cases;
using FinModel.Tests.Excel;

namespace FinModel.Tests.Cli;

/// <summary>A model whose inputs stand in a workbook, exported, edited by a reviewer and imported with <c>--apply</c>: the analyst's own workbook
/// stays.</summary>
public sealed class ImportFromWorkbookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("en", "type 6% there")]
    [InlineData("zh", "请在该处填写 6%")]
    public void The_change_is_left_with_the_cell_to_change(string language, string expected)
    {
        _folder.Write("m/model.fin", "model m \"M\"\ntimeline years 2023A 2024E\ncurrency CNY million\ninputs \"b.xlsx\"\n"
            + "input growth : ratio percent \"Growth\" \"增速\"\ninput tax : ratio percent \"Tax\"\n  value 25% source \"law\"\n"
            + "line sales : flow money \"Sales\"\n  actual 100 million\n  estimate sales[-1] * (1 + growth) * (1 - tax)\n");
        var typed = TestWorkbook.Of(("Drivers", "id,2024E,source\ngrowth,5.5%,house\n"));
        _folder.Write("m/data/b.xlsx", "");
        File.WriteAllBytes(_folder.At("m/data/b.xlsx"), typed);
        Run("export", "m", "-o", "m.xlsx", "--map", "map.json").Should().Be(0, $"{_error}");
        File.WriteAllBytes(_folder.At("m.xlsx"), NpoiEditor.Edit(File.ReadAllBytes(_folder.At("m.xlsx")), [["type", .. Place("growth"), 0.06]]));

        var code = Run("import", "m.xlsx", "m", "--apply", "--lang", language);

        code.Should().Be(1, $"{_error}");
        File.ReadAllBytes(_folder.At("m/data/b.xlsx")).Should().Equal(typed);
        _error.ToString().Should().Contain("b.xlsx").And.Contain("B2").And.Contain(expected);
        _output.ToString().Should().Contain("growth@2024 = 6%");
    }

    private object[] Place(string input)
    {
        using var map = JsonDocument.Parse(File.ReadAllText(_folder.At("map.json")));
        var place = map.RootElement.GetProperty("inputs").EnumerateArray().First(p => p.GetProperty("id").GetString() == input);
        return [place.GetProperty("sheet").GetString()!, place.GetProperty("cell").GetString()!];
    }

    private int Run(params string[] arguments) =>
        CommandLine.Run(arguments, new Terminal(_folder.Path, _output, _error, Terminal.UsualWidth, false, false));
}
