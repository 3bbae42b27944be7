namespace FinModel.Tests.Architecture;

public class SourceFileSizeTests
{
    private const int LongestFile = 400;
    private const int LargestMedian = 60;

    [Fact]
    public void No_source_file_exceeds_400_lines() =>
        Sizes().Concat(Sizes(Repository.Files("models", "*.fin"))).Where(file => file.Lines > LongestFile).Should()
            .BeEmpty("a file that must grow is cut into small independent things");

    [Fact]
    public void The_median_source_file_is_under_60_lines()
    {
        var lines = Sizes().Select(file => file.Lines).Order().ToList();

        lines[lines.Count / 2].Should().BeLessThan(LargestMedian);
    }

    private static IEnumerable<(string Path, int Lines)> Sizes() =>
        Sizes(Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")));

    private static IEnumerable<(string Path, int Lines)> Sizes(IEnumerable<string> paths) =>
        paths.Select(path => (path, File.ReadLines(Repository.At(path)).Count()));
}
