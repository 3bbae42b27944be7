namespace FinModel.Tests.Cli;

/// <summary>What the README says that commands print, they print: the rows shown are rows of the output, in their order.</summary>
public class ReadmeOutputTests
{
    private const string Prompt = "$ finmodel ";
    private const string LeftOut = "…";

    private static IEnumerable<(string Command, List<string> Rows)> Shown(string readme)
    {
        var isBlock = false;
        (string Command, List<string> Rows)? current = null;
        foreach (var row in Repository.Read(readme).ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = row.StartsWith("```", StringComparison.Ordinal);
            isBlock ^= isFence;
            if (current is not null && (isFence || row.StartsWith(Prompt, StringComparison.Ordinal)))
            {
                yield return current.Value;
                current = null;
            }

            if (isBlock && row.StartsWith(Prompt, StringComparison.Ordinal))
            {
                current = (row, []);
            }
            else
            {
                current?.Rows.Add(row);
            }
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh.md")]
    public void Every_row_under_a_command_is_a_row_it_prints(string readme)
    {
        var shown = Shown(readme).ToList();

        shown.Should().HaveCountGreaterThan(4);
        foreach (var (command, rows) in shown)
        {
            Shows(Transcript.Replay(command), command, rows);
        }
    }

    /// <summary>The commands of the reference that begin with an export, each with what those before it wrote.</summary>
    [Fact]
    public void Ten_commands_from_an_export_to_a_target_price_print_what_the_reference_shows()
    {
        var shown = Shown("models/README.md").ToList();
        var printed = Transcript.Replay("In a copy of tests/cases/new:\n" + string.Join("\n[exit 0]\n", shown.Select(s => s.Command)) + "\n");
        var answers = printed.Split("\n" + Prompt).Skip(1).ToList();

        shown.Should().HaveCount(10);
        shown.SelectMany(s => s.Rows).Should().Contain(row => row.Contains("Target price  ", StringComparison.Ordinal));
        foreach (var ((command, rows), answer) in shown.Zip(answers))
        {
            Has(Prompt + answer, command, rows);
        }
    }

    // Rows are left out where the mark stands for them, and nowhere else.
    private static void Shows(string transcript, string command, IEnumerable<string> rows)
    {
        var printed = new Queue<string>(transcript.TrimEnd('\n').Split('\n').Skip(1).TakeWhile(row => !row.StartsWith("[exit", StringComparison.Ordinal)));
        var isLeftOut = false;
        foreach (var row in rows)
        {
            while (isLeftOut && printed.TryPeek(out var next) && next != row)
            {
                printed.Dequeue();
            }

            isLeftOut = row == LeftOut;
            if (!isLeftOut)
            {
                printed.TryDequeue(out var found).Should().BeTrue($"`{command}` prints `{row}`");
                found.Should().Be(row, $"nothing stands before it in what `{command}` prints");
            }
        }

        (isLeftOut ? [] : printed).Should().BeEmpty($"`{command}` prints no more than is shown");
    }

    private static void Has(string transcript, string command, IEnumerable<string> rows)
    {
        var printed = new Queue<string>(transcript.Split('\n').Skip(1));
        foreach (var row in rows.Where(r => r != LeftOut))
        {
            while (printed.TryPeek(out var next) && next != row)
            {
                printed.Dequeue();
            }

            printed.Should().NotBeEmpty($"`{command}` prints `{row}`");
            printed.Dequeue();
        }
    }
}
