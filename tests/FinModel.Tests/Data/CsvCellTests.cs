using FinModel.Core.Tables;

namespace FinModel.Tests.Data;

/// <summary>What is written into a cell of a CSV file is read from it.</summary>
public class CsvCellTests
{
    [Theory]
    [InlineData("plain text; of two parts", ',', "plain text; of two parts")]
    [InlineData("plain text; of two parts", ';', "\"plain text; of two parts\"")]
    [InlineData("1,234", ',', "\"1,234\"")]
    [InlineData("a \"word\"", ',', "\"a \"\"word\"\"\"")]
    [InlineData("two\nlines", '\t', "\"two\nlines\"")]
    [InlineData(" kept", ',', "\" kept\"")]
    [InlineData("", ',', "")]
    public void Quotes_stand_where_they_must(string text, char separator, string cell) => CsvCell.Of(text, separator).Should().Be(cell);

    [Fact]
    public void Nobody_elses_text_is_a_formula() =>
        (CsvCell.Harmless("=1+1"), CsvCell.Harmless("@sum"), CsvCell.Harmless("1-1")).Should().Be(("'=1+1", "'@sum", "1-1"));
}
