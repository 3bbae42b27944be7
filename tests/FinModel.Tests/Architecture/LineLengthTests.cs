namespace FinModel.Tests.Architecture;

public class LineLengthTests
{
    private const int LongestLine = 160;

    private static readonly string[] Folders = ["src", "tests", "samples"];
    private static readonly string[] Patterns = ["*.cs", "*.js", "*.css"];

    [Fact]
    public void No_line_is_longer_than_160_characters() =>
        string.Join('\n', Folders.SelectMany(folder => Patterns.SelectMany(p => Repository.Files(folder, p))).SelectMany(LongLines)).Should()
            .BeEmpty("what is said on one line is read at a glance; a part of it has a name, or a line of its own");

    private static IEnumerable<string> LongLines(string path) => File.ReadLines(Repository.At(path)).Index()
        .Where(line => line.Item.Length > LongestLine)
        .Select(line => $"{path}:{line.Index + 1}: {line.Item.Length} characters");
}
