using FinModel.Data.Facts;
using FinModel.Drafts.Accounts;

namespace FinModel.Drafts.Facts;

/// <summary>Finds the lines of a layout among filed tags. Tags change over the years, so each year of each line takes the best tag that has it; what
/// no line takes is kept for telling.</summary>
internal sealed class FactLines
{
    private const string Dictionary = "us-gaap";

    private FactLines(IReadOnlyList<FactLine> lines) => Lines = lines;

    /// <summary>The lines that something was filed for, in the dictionary's order.</summary>
    public IReadOnlyList<FactLine> Lines { get; }

    /// <summary>The tags that no line took.</summary>
    public IReadOnlyList<LatestFacts> Untaken { get; private init; } = [];

    /// <summary>The tags that lines took, in some period or all.</summary>
    public IReadOnlyList<LatestFacts> Taken { get; private init; } = [];

    /// <summary>Lines whose tags were filed in other money only, or without any figure: nothing is taken for them.</summary>
    public IReadOnlyList<(string Line, LatestFacts Tag)> Elsewhere { get; private init; } = [];

    /// <summary>Splits of the shares, by which figures of older filings are restated.</summary>
    public IReadOnlyList<ShareSplit> Splits { get; private init; } = [];

    /// <summary>Finds them.</summary>
    /// <param name="figures">What was filed.</param>
    /// <param name="dictionary">The tags of the layout's lines, the best of a line first.</param>
    /// <param name="money">The unit of money that counts: <c>USD</c>.</param>
    /// <param name="isWanted">Which periods the model has.</param>
    public static FactLines Of(FiledFigures figures, AccountDictionary dictionary, string money, Func<FactPeriod, bool> isWanted)
    {
        string[] units = [money, "shares", $"{money}/shares"];
        var byTag =
            figures.Figures.Where(f => f.Series.Taxonomy is "us-gaap" or "dei" && units.Contains(f.Series.Unit, StringComparer.Ordinal))
                .ToLookup(f => f.Series.Tag, StringComparer.Ordinal);
        var lines = new List<FactLine>();
        var taken = new HashSet<LatestFacts>();
        var lineOf = LineOfTags(dictionary);
        var quarters = new FiledQuarters(figures);
        var splits = ShareSplits.Of(figures);
        foreach (var line in dictionary.Accounts.Where(a => a.In == Dictionary && !a.IsPart).GroupBy(a => a.Line))
        {
            var tags = line.Select(a => a.Name).Distinct(StringComparer.Ordinal).Where(t => lineOf[t] == line.Key).SelectMany(t => byTag[t]).ToList();
            var filed = Figures(tags, quarters, isWanted, taken).ToDictionary(f => f.Key, f => splits.Restated(f.Value));
            if (filed.Count > 0)
            {
                lines.Add(new FactLine(line.Key, line.First().Statement, filed));
            }
        }

        foreach (var parts in dictionary.Accounts.Where(a => a.In == Dictionary && a.IsPart).DistinctBy(a => a.Name).GroupBy(a => a.Line))
        {
            lines.AddRange(Parts([.. parts.Select(p => byTag[p.Name].Where(t => !taken.Contains(t)).ToList())], quarters, isWanted, taken)
                .Select(f => new FactLine(parts.Key, parts.First().Statement, f) { IsPart = true }));
        }

        var found = lines.Select(l => l.Line).ToHashSet(StringComparer.Ordinal);
        return new FactLines(lines)
        {
            Splits = splits.All,
            Taken = [.. figures.Figures.Where(taken.Contains)],
            Untaken = [.. figures.Figures.Where(f => !taken.Contains(f) && (f.Facts.Keys.Any(isWanted) || IsEmpty(f)))],
            Elsewhere =
                [.. figures.Figures.Where(f => f.Series.Taxonomy == Dictionary && lineOf.ContainsKey(f.Series.Tag) && !found.Contains(lineOf[f.Series.Tag])
                    && (IsEmpty(f) || (!units.Contains(f.Series.Unit, StringComparer.Ordinal) && f.Facts.Keys.Any(isWanted))))
                .Select(f => (lineOf[f.Series.Tag], f))],
        };
    }

    // Parts of a line; two tags that agree in all that both have are one part, which has changed its name.
    private static List<Dictionary<FactPeriod, FactFigure>> Parts(IReadOnlyList<IReadOnlyList<LatestFacts>> tags, FiledQuarters quarters,
        Func<FactPeriod, bool> isWanted, HashSet<LatestFacts> taken)
    {
        var parts = new List<Dictionary<FactPeriod, FactFigure>>();
        foreach (var figures in tags.Select(t => Figures(t, quarters, isWanted, taken)).Where(f => f.Count > 0))
        {
            if (parts.Find(p => IsSame(p, figures)) is { } same)
            {
                figures.ToList().ForEach(f => same.TryAdd(f.Key, f.Value));
            }
            else
            {
                parts.Add(figures);
            }
        }

        return parts;
    }

    private static bool IsSame(Dictionary<FactPeriod, FactFigure> one, Dictionary<FactPeriod, FactFigure> other) =>
        one.Keys.Where(other.ContainsKey).ToList() is { Count: > 0 } both && both.TrueForAll(p => one[p].Fact.Value == other[p].Fact.Value);

    private static bool IsEmpty(LatestFacts tag) => tag.Facts.Count == 0 && tag.Aside == 0;

    // A tag that several lines could take is that one's for which it is the better name.
    private static Dictionary<string, string> LineOfTags(AccountDictionary dictionary) => dictionary.Accounts.Where(a => a.In == Dictionary && !a.IsPart)
        .GroupBy(a => a.Line)
        .SelectMany(line => line.Select(a => a.Name).Distinct(StringComparer.Ordinal).Select((tag, rank) => (Tag: tag, Line: line.Key, Rank: rank)))
        .GroupBy(t => t.Tag).ToDictionary(tag => tag.Key, tag => tag.MinBy(t => t.Rank).Line, StringComparer.Ordinal);

    // One tag a year, so that what quarters leave of the year is of one thing: the best one on the face of its statements. A year that is not over
    // goes on with what the year before had. Balances stand each by itself, so that a tag may change between two of them.
    private static Dictionary<FactPeriod, FactFigure> Figures(IReadOnlyList<LatestFacts> tags, FiledQuarters quarters,
        Func<FactPeriod, bool> isWanted, HashSet<LatestFacts> taken)
    {
        var figures = new Dictionary<FactPeriod, FactFigure>();
        LatestFacts? last = null;
        foreach (var year in tags.SelectMany(t => t.Facts.Keys).Where(isWanted).Select(p => p.Year).Distinct().Order())
        {
            var onFace = tags.Where(t => quarters.IsOnFace(t, year)).ToList();
            last = quarters.IsWhole(year) ? onFace.FirstOrDefault() : last is null ? null : onFace.Contains(last) ? last : onFace.FirstOrDefault();
            if (last is null)
            {
                continue;
            }

            taken.Add(last);
            foreach (var (period, fact) in last.Facts.Where(f => f.Key.Year == year && isWanted(f.Key)))
            {
                figures.TryAdd(period, new FactFigure(last.Series, fact));
            }
        }

        foreach (var tag in tags)
        {
            foreach (var (period, fact) in tag.Facts.Where(f => isWanted(f.Key) && !figures.ContainsKey(f.Key) && FiledQuarters.IsRunning(tag, f.Key)))
            {
                taken.Add(tag);
                figures.Add(period, new FactFigure(tag.Series, fact));
            }
        }

        return Filled(figures, tags, isWanted, taken);
    }

    // A tag that changed within a year: what the new one lacks the old one has, where they agree in all that both have. A year without any has no such item.
    private static Dictionary<FactPeriod, FactFigure> Filled(Dictionary<FactPeriod, FactFigure> figures, IReadOnlyList<LatestFacts> tags,
        Func<FactPeriod, bool> isWanted, HashSet<LatestFacts> taken)
    {
        var years = figures.Keys.Select(p => p.Year).ToHashSet();
        foreach (var tag in tags)
        {
            var more = tag.Facts.Where(f => isWanted(f.Key) && years.Contains(f.Key.Year) && !figures.ContainsKey(f.Key)).ToList();
            var both = figures.Keys.Where(tag.Facts.ContainsKey).ToList();
            if (more.Count > 0 && both.Count > 0 && both.TrueForAll(p => tag.Facts[p].Value == figures[p].Fact.Value))
            {
                taken.Add(tag);
                more.ForEach(f => figures.Add(f.Key, new FactFigure(tag.Series, f.Value)));
            }
        }

        return figures;
    }
}
