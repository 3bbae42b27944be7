using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Core.Text;

namespace FinModel.Tests.Cli;

/// <summary>What a model says is shown, never obeyed.</summary>
public sealed class HarmlessTextTests : IDisposable
{
    private const string Hostile = "x\u001b]0;pwned\u0007\u202egnp.exe\u2066\u009b31m\ufdd3";

    private readonly TemporaryFolder _folder = new();

    public HarmlessTextTests()
    {
        _folder.Write("m/model.fin", $"""
            model m "M {Hostile}" "M {Hostile}"
            timeline years 2023A 2024E
            currency CNY million
            inputs "i.csv"
            statement s "S {Hostile}"
            input growth : ratio percent "G {Hostile}"
              note "N {Hostile}"
            line sales : flow money "L {Hostile}"
              actual 100 million
              estimate sales[-1] * (1 + growth)
            check c "C {Hostile}"
              sales <= 0
            scenario up "U {Hostile}"
              growth@2024 = 5% because "B {Hostile}"
            """);
        _folder.Write("m/data/i.csv", $"id,unit,all,2024E,source,note\ngrowth,%,,10,\"source {Hostile}\nforged row\",note {Hostile}\n");
    }

    public static TheoryData<string> Commands() =>
    [
        "run m", "run m --format markdown", "run m --lang zh", "check m", "check m --format markdown", "compare base up m --lines sales",
        "compare base up m --lines sales --format markdown",
        "explain sales@2024 m", "explain sales@2024 m --format markdown", "lines m", "lines m --format markdown", "tornado sales@2024 m",
        "sensitivity sales@2024 --row growth=1%,2% m",
        "solve sales@2024=120 --by growth m", $"run {Hostile}", $"run m --lines {Hostile}", $"{Hostile}", "run m --format csv", "run m --format json",
        "explain sales@2024 m --format json",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_that_commands_reaches_a_terminal(string command)
    {
        using var text = new StringWriter { NewLine = "\n" };

        CommandLine.Run(command.Split(' '), new Terminal(_folder.Path, text, text, 100, true, true));

        var shown = text.ToString().Split("\u001b[").Select((part, i) => i == 0 ? part : part[(part.IndexOf('m') + 1)..]);
        string.Concat(shown).Where(c => c != '\n' && HarmlessText.IsCommand(c)).Should().BeEmpty();
        text.ToString().Should().NotContain("\nforged row").And.NotContain("\u001b]");
    }

    [Fact]
    public void A_program_gets_the_text_as_it_is()
    {
        using var text = new StringWriter { NewLine = "\n" };

        CommandLine.Run(["run", "m", "--format", "json"], new Terminal(_folder.Path, text, text, 100, false, false));

        System.Text.Json.JsonDocument.Parse(text.ToString()).RootElement.GetProperty("lines")[0].GetProperty("label").GetString().Should().Be("G " + Hostile);
    }

    public void Dispose() => _folder.Dispose();
}
