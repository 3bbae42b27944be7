using System.Globalization;
using System.Text.RegularExpressions;
using FinModel.Analysis;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Cli;

/// <summary>The closing sentences of <c>check</c>: their numbers add up, to themselves and to the last row of the table above them.</summary>
public partial class CheckSentenceTests
{
    public static TheoryData<string> Models() =>
        [.. new[] { "models", "tests/models" }.SelectMany(folder => Repository.Files(folder, "model.fin")).Select(file => Path.GetDirectoryName(file)!)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Their_numbers_add_up(string folder)
    {
        var model = FinancialModel.TryLoad(folder, Repository.Root).Model!;
        var report = TieOut.Run(model.Run());
        var known = CheckAnswer.Statuses.Sum(report.Count);

        foreach (var words in new CheckWords[] { new EnglishWords().Check, new ChineseWords().Check })
        {
            var sentences = CheckPage.Counted(report, words).Select(Numbers).ToList();

            sentences.Should().AllSatisfy(numbers => numbers[0].Should().Be(numbers.Skip(1).Sum()));
            sentences.Sum(numbers => numbers[0]).Should().Be(report.Items.Count).And.Be(known);
        }
    }

    private static List<int> Numbers(string sentence) =>
        [.. Number().Matches(sentence).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
