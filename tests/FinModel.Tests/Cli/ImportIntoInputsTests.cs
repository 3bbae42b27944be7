using System.Text.RegularExpressions;

namespace FinModel.Tests.Cli;

/// <summary>Edits of values that stand for others, too, or in a library, which <c>import --apply</c> gives in the company's own file of inputs.</summary>
public sealed class ImportIntoInputsTests : IDisposable
{
    private const string Model = """
        model m "M"
        timeline years 2023A 2024E 2025E 2026E
        currency CNY million
        dimension segment "Segment"
          cloud "Cloud"
          chips "Chips"
        inputs "inputs.csv"
        use house

        input growth : ratio percent "Growth"
        input share over segment : ratio percent "Share"
        input tax : ratio percent "Tax"
          value 25% source "law"
        line sales : flow money "Sales"
          actual 100 million
          estimate sales[-1] * (1 + growth) * (1 - tax) * if(is_mean, 2, 1) * sum(share) + fixed_cost

        """;

    private const string Library = """
        input is_mean : constant switch "Mean"
          value off source "house assumption"
        input fixed_cost : flow money "Fixed"
          value 3 million source "house"

        """;

    private readonly ReviewedWorkbook _book = new("models/m");

    public void Dispose() => _book.Dispose();

    [Fact]
    public void Each_gets_the_cell_the_column_or_the_row_that_it_needs_and_a_source()
    {
        Write("id,unit,all,2026,source,note\ngrowth,%,10%,,house,\nshare,,50%,,\"a, b\",\n");

        var code = Apply(("growth@2025", 0.12), ("growth@2026", 0.13), ("share.cloud@2025", 0.4), ("tax@2024", 0.2), ("is_mean", 1.0),
            ("fixed_cost@2026", 4.0));

        code.Should().Be(0, _book.Error);
        Inputs().Should().Be(string.Join('\n',
            "id,unit,all,2024,2025,2026,source,note",
            "growth,%,10%,,12%,13%,\"house; 2025: m.xlsx Inputs!P, was 10%; 2026: m.xlsx Inputs!P, was 10%\",",
            "share,,50%,,,,\"a, b\",",
            "is_mean,,on,,,,\"m.xlsx Inputs!P, was off (house assumption)\",",
            "fixed_cost,,,,,4,\"2026: m.xlsx Inputs!P, was 3 million (house)\",",
            "share.cloud,,,,40%,,\"2025: m.xlsx Inputs!P, was 50% (a, b)\",",
            "tax,,,20%,,,\"2024: m.xlsx Inputs!P, was 25% (law)\",", ""));
        Read("models/library/house.fin").Should().Be(Library);
    }

    [Theory]
    [InlineData("2024E;2026E")]
    [InlineData("FY2024;FY2026")]
    public void The_new_column_is_among_the_others_in_order_of_time_and_headed_as_they_are(string headings)
    {
        Write($"id;all;{headings};source\r\ngrowth;10%;;;\"house\"\r\nshare;50%;;;x");

        Apply(("growth@2025", 0.12), ("is_mean", 1.0)).Should().Be(0, _book.Error);

        Inputs().Should().Contain("\r\ngrowth;10%;;12%;;\"house; 2025: ").And.Contain("\r\nis_mean;on;;;;");
        Inputs().Split("\r\n")[0].Should()
            .Be(headings.Contains('E', StringComparison.Ordinal) ? "id;all;2024E;2025E;2026E;source" : "id;all;FY2024;2025;FY2026;source");
    }

    [Fact]
    public void What_no_file_takes_is_left_and_blocks_nothing()
    {
        Write("id,all,source\ngrowth,10%,house\nshare,50%,x\n");
        _book.Folder.Write("models/m/model.fin", Model.Replace("inputs \"inputs.csv\"", "", StringComparison.Ordinal)
            .Replace("\"Growth\"", "\"Growth\"\n  value 10% source \"x\"", StringComparison.Ordinal)
            .Replace("\"Share\"", "\"Share\"\n  value 50% source \"x\"", StringComparison.Ordinal));

        var code = Apply(("is_mean", 1.0), ("growth@2024", 0.2), ("growth@2025", 0.2), ("growth@2026", 0.2));

        code.Should().Be(1);
        _book.Error.Should().Contain("left for a scenario: Mean");
        _book.Output.Should().Contain("is_mean = on");
        Read("models/m/model.fin").Should().Contain("value 20%");
    }

    private void Write(string inputs)
    {
        _book.Folder.Write("models/m/model.fin", Model);
        _book.Folder.Write("models/library/house.fin", Library);
        _book.Folder.Write("data/m/inputs.csv", inputs);
    }

    private string Read(string file) => File.ReadAllText(_book.Folder.At(file));

    // Where a cell is depends on the layout of the sheet, which is not what is tested.
    private string Inputs() => Regex.Replace(Read("data/m/inputs.csv"), "Inputs![A-Z]+[0-9]+", "Inputs!P");

    private int Apply(params (string Input, double Value)[] typed)
    {
        _book.Export();
        _book.Type(typed);
        return _book.Apply();
    }
}
