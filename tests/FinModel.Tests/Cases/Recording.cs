namespace FinModel.Tests.Cases;

/// <summary>Expectations that stand in text files. With FINMODEL_RECORD=1 in the environment they are written anew instead of compared.</summary>
internal static class Recording
{
    private static readonly bool IsOn = Environment.GetEnvironmentVariable("FINMODEL_RECORD") == "1";

    /// <summary>Compares a text with a file of the clone, or writes it there.</summary>
    public static void Check(string path, string actual)
    {
        var file = Repository.At(path.Split('/'));
        if (IsOn)
        {
            File.WriteAllText(file, actual);
            return;
        }

        var recorded = File.Exists(file) ? File.ReadAllText(file) : "";
        Lines(actual).Should().Equal(Lines(recorded), "{0} says so (FINMODEL_RECORD=1 records anew)", path);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
