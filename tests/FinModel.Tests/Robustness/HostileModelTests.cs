using FinModel.Cli;
using FinModel.Cli.Output;

namespace FinModel.Tests.Robustness;

/// <summary>Models that were made to harm, given to the program as a user would: each ends in an answer or in diagnostics, soon.</summary>
public class HostileModelTests
{
    private static readonly string[][] Commands = [["check", "hostile"], ["format", "hostile", "--check"]];

    public static TheoryData<string> Names() => [.. HostileModel.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_model_ends_in_an_answer_or_in_diagnostics(string name)
    {
        using var root = new TemporaryFolder();
        var model = HostileModel.All.Single(m => m.Name == name);
        root.Write("models/hostile/model.fin", model.Text());
        foreach (var (file, content) in model.Tables)
        {
            root.Write($"data/hostile/{file}", content());
        }

        var complaints = Commands.Select(command => Guard.Run(() => Run(command, root.Path))).OfType<string>().ToList();

        complaints.Should().BeEmpty();
    }

    private static void Run(string[] command, string folder)
    {
        var error = new StringWriter();
        var code = CommandLine.Run(command, new Terminal(folder, TextWriter.Null, error, Terminal.UsualWidth, false, false));

        code.Should().BeOneOf([ExitCode.Done, ExitCode.DidNotHold, ExitCode.WrongUsage, ExitCode.NotUsable], error.ToString());
        if (code == ExitCode.NotUsable)
        {
            error.ToString().Should().Contain("error FM");
        }
    }
}
