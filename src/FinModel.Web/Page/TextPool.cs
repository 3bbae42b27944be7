using FinModel.Compiler.Plans;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>The texts of a page, each once and in both languages; what shows one names its place here, so that the reader can switch.</summary>
internal sealed class TextPool
{
    private static readonly Words English = Words.Of("en");
    private static readonly Words Chinese = Words.Of("zh");

    private readonly Dictionary<(string English, string Chinese), int> _places = [];
    private readonly List<(string English, string Chinese)> _texts = [];

    /// <summary>The place of a text.</summary>
    public int Of(PlanLabel text)
    {
        var (english, chinese) = (text.English, text.Chinese);
        if (!_places.TryGetValue((english, chinese), out var place))
        {
            place = _texts.Count;
            _places.Add((english, chinese), place);
            _texts.Add((english, chinese));
        }

        return place;
    }

    /// <summary>What is said, in both languages.</summary>
    public static PlanLabel Both(Func<Words, string> say) => new(say(English), say(Chinese));

    /// <summary>All of them; one that is the same in both languages once.</summary>
    public Datum ToDatum() => Datum.List(_texts, t => t.English == t.Chinese ? t.English : Datum.List([t.English, t.Chinese]));
}
