using System.Text.RegularExpressions;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;
using FinModel.Web.Page;

namespace FinModel.Tests.Web;

/// <summary>The page says the same in every language, and has a word for everything it says.</summary>
public partial class PageWordsTests
{
    private static readonly IReadOnlyDictionary<string, string> English = Words.Of("en").Page;
    private static readonly IReadOnlyDictionary<string, string> Chinese = Words.Of("zh").Page;

    [Fact]
    public void Both_languages_have_the_same_words_that_speak_of_the_same()
    {
        Chinese.Keys.Should().BeEquivalentTo(English.Keys);
        English.Keys.Should().OnlyContain(key => Subjects(English[key]).SetEquals(Subjects(Chinese[key])));
    }

    [Fact]
    public void Every_word_that_a_module_says_is_there_and_every_one_that_is_there_is_said()
    {
        var modules = string.Concat(Repository.Files("src/FinModel.Web/Assets/page", "*.js").Select(file => Repository.Read(file)));
        var pages = string.Concat(Repository.Files("src/FinModel.Web/Page", "*.cs").Select(file => Repository.Read(file)));
        var known = ((FieldsDatum)WordData.Words()).Items.Select(w => w.Name).ToHashSet();

        Said().Matches(modules).Select(m => m.Groups["key"].Value).Should().OnlyContain(key => known.Contains(key));
        English.Keys.Where(key => !key.StartsWith("loss_", StringComparison.Ordinal))
            .Should().OnlyContain(key => modules.Contains($"'{key}'", StringComparison.Ordinal) || pages.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    private static HashSet<string> Subjects(string text) => [.. Subject().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Subject();

    [GeneratedRegex(@"\bword\('(?<key>\w+)'[,)]")]
    private static partial Regex Said();
}
