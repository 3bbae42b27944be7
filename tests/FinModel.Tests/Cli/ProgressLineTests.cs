using FinModel.Presentation.Wording;
using FinModel.Cli.Presenting;

namespace FinModel.Tests.Cli;

public class ProgressLineTests
{
    [Fact]
    public void Progress_stays_on_one_line_and_leaves_nothing_behind()
    {
        var (clock, screen) = (new Clock(), new StringWriter());
        var line = new ProgressLine(Words.Of("en"), 10_000_000, screen, clock);
        line.Report(100_000);
        clock.Seconds = 2;
        line.Report(5_000_000);
        line.Report(5_000_512);
        clock.Seconds = 4;
        line.Report(9_999_999);

        screen.ToString().Should().Be(
            "\rsimulating ████████████░░░░░░░░░░░░ 50% of 10,000,000 runs, 2.5 million a second, 2 s left"
            + "\rsimulating ███████████████████████░ 100% of 10,000,000 runs, 2.5 million a second, 1 s left");
        line.Clear();
        screen.ToString().Should()
            .NotContain("\n").And.EndWith(
                "\r" + new string(' ', "simulating ███████████████████████░ 100% of 10,000,000 runs, 2.5 million a second, 1 s left".Length) + "\r");
    }

    [Fact]
    public void What_is_soon_over_shows_nothing()
    {
        var screen = new StringWriter();
        var line = new ProgressLine(Words.Of("en"), 10, screen, new Clock { Seconds = 0.5 });
        line.Report(5);
        line.Clear();

        screen.ToString().Should().BeEmpty();
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
