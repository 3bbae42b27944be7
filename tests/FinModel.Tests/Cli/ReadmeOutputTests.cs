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
            var printed = new Queue<string>(Transcript.Replay(command).Split('\n').Skip(1));
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
}
