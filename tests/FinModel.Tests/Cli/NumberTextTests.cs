using FinModel.Presentation.Formats;

namespace FinModel.Tests.Cli;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-0.004, "0.00")]
    [InlineData(0.005, "0.01")]
    [InlineData(1.005, "1.01")]
    [InlineData(-2.675, "(2.68)")]
    [InlineData(999.994, "999.99")]
    [InlineData(999.995, "1,000")]
    [InlineData(-1000.5, "(1,001)")]
    [InlineData(1234567.4, "1,234,567")]
    [InlineData(1e30, "1E+30")]
    [InlineData(double.NaN, "n/a")]
    public void Amounts_look_as_a_broker_prints_them(double value, string text) => NumberText.Amount(value).Should().Be(text);

    [Theory]
    [InlineData(11.9, 1, "x", "11.9x")]
    [InlineData(-13.476, 2, "x", "(13.48x)")]
    [InlineData(1234.5, 2, "", "1,234.50")]
    public void Decimals_and_suffix_are_the_lines(double value, int decimals, string suffix, string text) =>
        NumberText.Printed(value, decimals, suffix).Should().Be(text);
}
