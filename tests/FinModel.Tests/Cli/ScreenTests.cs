using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Core.Text;

namespace FinModel.Tests.Cli;

/// <summary>On a screen nothing is wider than it, and nothing is cut; what goes to another program stays in one row each.</summary>
public class ScreenTests
{
    private const int Width = 80;

    [Theory]
    [InlineData("run")]
    [InlineData("run", "--lang", "zh")]
    [InlineData("run", "--set", "valuation_date=2025-03-31", "--lines", "peers_price_age")]
    [InlineData("run", "--set", "terminal_growth=11%", "--lines", "target_price")]
    [InlineData("solve", "target_price=1000000", "--by", "gross_margin@2024")]
    [InlineData("run", "--lines", "revenu")]
    [InlineData("lines", "margin")]
    [InlineData("explain", "target_price", "--depth", "3")]
    public void Nothing_is_wider_than_the_screen(params string[] arguments)
    {
        var (narrow, wide) = (Rows(arguments, isScreen: true), Rows(arguments, isScreen: false));

        narrow.Where(row => DisplayWidth.Of(row) > Width).Should().BeEmpty();
        string.Concat(Words(narrow)).Should().Be(string.Concat(Words(wide)));
    }

    // Chinese breaks between characters.
    private static IEnumerable<string> Words(IEnumerable<string> rows) =>
        rows.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w is not ("|" or "│") && !w.Contains('…', StringComparison.Ordinal));

    private static List<string> Rows(string[] arguments, bool isScreen)
    {
        using var text = new StringWriter();
        CommandLine.Run(arguments, new Terminal(Repository.Root, text, text, Width, false, false) { IsScreen = isScreen, Screen = isScreen ? text : null });
        return [.. text.ToString().Split('\n')];
    }
}
