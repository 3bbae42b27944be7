using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Presentation.Wording;

/// <summary>The words that sources of figures are usually made of, so that a reader has them in her language; what an analyst writes besides stays as it
/// is.</summary>
internal static class SourceVocabulary
{
    // The longer first, where one begins like another.
    private static readonly Phrase[] Known =
    [
        "house assumption", "house view", "invented example", "as printed", "implied by the printed forecast", "inferred from the printed forecast",
        "printed forecast", "not printed", "derived", "implied", "calculated", "estimated", "assumed", "report valuation section",
        "report forecast section", "report financial analysis", "report front page", "report figure", "report text", "annual report", "interim report",
        "quarterly report", "annual results", "interim results", "quarterly results", "earnings call", "conference call", "press release",
        "profit warning", "consensus", "announcement", "prospectus", "news", "and",
    ];

    /// <summary>A source in a language.</summary>
    public static string Say(string source, Words words)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(words);
        foreach (var phrase in Known)
        {
            var (known, said) = (phrase.ToString(), words.Say(phrase));
            source = said == known ? source : Replace(source, known, said);
        }

        return source;
    }

    private static string Replace(string source, string known, string said)
    {
        for (var at = WholeWord.Find(source, known); at >= 0; at = WholeWord.Find(source, known, at + said.Length))
        {
            source = source.Remove(at, known.Length).Insert(at, said);
        }

        return source;
    }
}
