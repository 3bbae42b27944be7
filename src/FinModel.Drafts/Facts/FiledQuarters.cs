using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Which quarters a company reported, and whether a tag stands on the face of its statements. Notes repeat a few figures, most of them once a year: a
/// tag is on the face in a year
/// where the year has it and so has the last quarter before the year's end.
/// </summary>
internal sealed class FiledQuarters
{
    // A comparative figure or two make no report.
    private const int Few = 4;

    private readonly Dictionary<int, List<Period>> _quarters;

    public FiledQuarters(FiledFigures figures)
    {
        var counts =
            figures.Figures.Where(f => f.Series.Taxonomy == "us-gaap").SelectMany(f => f.Facts.Keys.Select(p => p.Quarter).Distinct()).GroupBy(q => q)
                .ToDictionary(g => g.Key, g => g.Count());
        var most = counts.Values.DefaultIfEmpty(0).Max();
        _quarters = counts.Where(c => c.Value * Few > most).Select(c => c.Key).GroupBy(q => q.Year).ToDictionary(g => g.Key, g => g.Order().ToList());
    }

    /// <summary>Whether the whole year was reported.</summary>
    public bool IsWhole(int year) => _quarters.GetValueOrDefault(year)?.Exists(q => q.Plus(1).Year > year) == true;

    /// <summary>Whether a tag is on the face of a year's statements.</summary>
    public bool IsOnFace(LatestFacts tag, int year)
    {
        var quarters = _quarters.GetValueOrDefault(year) ?? [];
        var interim = quarters.Where(q => q.Plus(1).Year == year).ToList();
        bool Has(Func<FactPeriod, bool> isOne) => tag.Facts.Keys.Any(p => p.Year == year && isOne(p));
        return (!IsWhole(year) || Has(p => p.IsYears)) && (interim.Count == 0 || Has(p => p.Quarter == interim[^1]));
    }
}
