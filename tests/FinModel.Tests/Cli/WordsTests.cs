using System.Reflection;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Cli;

/// <summary>The languages of the output: what one says the other says, too, in its own words.</summary>
public class WordsTests
{
    private static readonly string[] Alike = ["Days", "Share"];

    public static TheoryData<string> Members() =>
        [.. typeof(Words).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name).Except(Alike).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Chinese_is_said_in_Chinese(string member)
    {
        var property = typeof(Words).GetProperty(member)!;

        var (english, chinese) = (Said(property, new EnglishWords()), Said(property, new ChineseWords()));

        english.Should().NotBeNullOrWhiteSpace().And.NotBe(chinese);
        chinese.Where(char.IsAsciiLetter).Should().BeEmpty();
        english.Where(c => c > '\u2fff').Should().BeEmpty();
    }

    private static string Said(PropertyInfo property, Words words) => ((string)property.GetValue(words)!).Replace("--depth", "", StringComparison.Ordinal);
}
