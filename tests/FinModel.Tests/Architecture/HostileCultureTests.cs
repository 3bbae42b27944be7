namespace FinModel.Tests.Architecture;

public class HostileCultureTests
{
    [Fact]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1305", Justification = "It is the current culture that is looked at.")]
    public void Tests_run_in_a_culture_that_shows_itself() => (-1.5).ToString().Should().Be("\u22121,5");
}
