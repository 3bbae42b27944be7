namespace FinModel.Tests.Cli;

public class TranscriptTests
{
    private const string Folder = "tests/cases/cli";

    public static TheoryData<string> Files() => [.. Repository.Files(Folder, "*.transcript")];

    /// <summary>With FINMODEL_RECORD=1 the files take what is printed now; look at the difference before keeping it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Commands_print_what_the_transcript_says(string path)
    {
        var expected = Repository.Read(path);
        var actual = Transcript.Replay(expected);
        if (Environment.GetEnvironmentVariable("FINMODEL_RECORD") == "1")
        {
            File.WriteAllText(Repository.At(path), actual);
            return;
        }

        actual.Should().Be(expected.ReplaceLineEndings("\n"));
    }
}
