using System.Reflection;
using System.Text.RegularExpressions;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Architecture;

/// <summary>What the program says in English it says in every other language: the templates of all phrases are read from the compiled code and looked
/// for in the catalogue.</summary>
public partial class PhrasesTests
{
    private static readonly CompiledPhrases Phrases =
        CompiledPhrases.Of(
            ProjectFile.All().Select(p => p.Name).Where(name => !ProjectFile.IsTestProject(name) && !ProjectFile.IsForEmbedders(name))
                .Select(name => Assembly.Load(name)));

    // Without a word of its own a template is the same in every language.
    private static IEnumerable<string> Worded => Phrases.Templates.Where(t => Word().IsMatch(Quoted().Replace(t, "")));

    [Fact]
    public void Every_phrase_has_its_Chinese() =>
        string.Join('\n', Worded.Where(t => !Chinese.Language.Templates.ContainsKey(t))).Should()
            .BeEmpty("each is to stand in src/FinModel.Presentation/Wording/zh.txt, with the same in Chinese in an indented row below it");

    [Fact]
    public void The_catalogue_has_nothing_that_is_not_said() => string.Join('\n', Chinese.Language.Templates.Keys.Except(Phrases.Templates)).Should().BeEmpty();

    [Fact]
    public void A_phrase_is_written_in_the_source_code() => string.Join('\n', Phrases.Computed).Should().BeEmpty(
        "a text that is known only when the program runs has no Chinese: "
            + "write `$\"{text}\"` for a name or a quotation, and `(Phrase)` in front of the first of two literals to choose from");

    [Fact]
    public void Chinese_has_no_other_holes() =>
        Chinese.Language.Templates.Where(t => !Holes(t.Value).IsSubsetOf(Holes(t.Key))).Select(t => $"{t.Key} / {t.Value}").Should().BeEmpty();

    [Fact]
    public void Chinese_quotes_the_same_code() =>
        Chinese.Language.Templates.Where(t => !Code(t.Key).SetEquals(Code(t.Value))).Select(t => $"{t.Key} / {t.Value}").Should().BeEmpty();

    private static HashSet<string> Holes(string template) => [.. Hole().Matches(template).Select(m => m.Value)];

    private static HashSet<string> Code(string template) => [.. Quoted().Matches(template).Select(m => m.Value)];

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Za-z]{2}|\ba\b")]
    private static partial Regex Word();
}
