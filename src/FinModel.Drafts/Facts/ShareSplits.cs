using System.Globalization;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Splits of the shares. Filings after one restate the periods that they repeat and no others, so that a history of filings mixes old shares and new
/// ones. A split is seen where counts, or what is per share, of one period differ between filings by a factor that splits have; what was never filed
/// again is restated by it, and says so.
/// </summary>
internal sealed class ShareSplits
{
    // Two figures that agree are no accident.
    private const int LeastFigures = 2;
    private const decimal ShareRounding = 0.002m;
    private const decimal LargestRounding = 0.03m;

    private static readonly decimal[] Factors =
        [.. new[] { 2m, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 60, 75, 80, 100, 1.5m }.SelectMany(f => new[] { f, 1 / f })];

    private ShareSplits(IReadOnlyList<ShareSplit> splits) => All = splits;

    /// <summary>The splits, the earliest first.</summary>
    public IReadOnlyList<ShareSplit> All { get; }

    /// <summary>Finds them in what was filed.</summary>
    public static ShareSplits Of(FiledFigures figures)
    {
        var steps = figures.Figures.Where(f => IsPerShare(f.Series)).SelectMany(Steps).OrderBy(s => s.After.Filed).ToList();
        var splits = new List<ShareSplit>();
        foreach (var same in steps.GroupBy(s => s.Factor))
        {
            // A figure that was filed before the split is restated by it once, whenever that is.
            var left = same.ToList();
            while (left.Count >= LeastFigures)
            {
                var first = left[0].After;
                var own = left.Where(s => s.Before.Filed < first.Filed).ToList();
                if (own.Count >= LeastFigures)
                {
                    splits.Add(new ShareSplit(same.Key, first));
                }

                left = [.. left.Except(own).Where(s => s.After.Filed > first.Filed)];
            }
        }

        return new ShareSplits([.. splits.OrderBy(s => s.First.Filed)]);
    }

    /// <summary>A figure in today's shares.</summary>
    public FactFigure Restated(FactFigure figure)
    {
        var (series, fact) = (figure.Series, figure.Fact);
        var since = IsPerShare(series) ? All.Where(s => s.First.Filed > fact.Filing.Filed).ToList() : [];
        if (since.Count == 0)
        {
            return figure;
        }

        var factor = since.Aggregate(1m, (product, split) => product * split.Shares);
        var value = IsCount(series) ? Math.Round(fact.Value * factor) : Math.Round(fact.Value / factor, Math.Max(2, (int)fact.Value.Scale));
        return figure with
        {
            Fact = fact with { Value = value },
            Remark = string.Create(CultureInfo.InvariantCulture, $"{fact.Value} as filed; restated for the split {Ratio(factor)} of {since[^1].First}"),
        };
    }

    /// <summary>A factor as people say it: 20:1.</summary>
    public static string Ratio(decimal factor) => factor >= 1
        ? factor == Math.Truncate(factor) ? $"{(int)factor}:1" : $"{(int)(factor * 2)}:2"
        : string.Create(CultureInfo.InvariantCulture, $"1:{Math.Round(1 / factor, 2):0.##}");

    private static bool IsPerShare(FactSeries series) => IsCount(series) || series.Unit.EndsWith("/shares", StringComparison.Ordinal);

    private static bool IsCount(FactSeries series) => series.Unit == "shares";

    // From one filing to the next that has the same period.
    private static IEnumerable<(decimal Factor, Filing Before, Filing After)> Steps(LatestFacts figures) =>
        from period in figures.Filings
        from step in period.Value.Zip(period.Value.Skip(1))
        where step.First.Value != step.Second.Value && step.First.Value * step.Second.Value > 0
        let ratio = IsCount(figures.Series) ? step.Second.Value / step.First.Value : step.First.Value / step.Second.Value
        let rounding = IsCount(figures.Series) ? ShareRounding : Rounding(step.First.Value) + Rounding(step.Second.Value)
        where rounding < LargestRounding
        let factor = Factors.MinBy(f => Math.Abs((ratio / f) - 1))
        where Math.Abs((ratio / factor) - 1) <= rounding
        select (factor, step.First.Filing, step.Second.Filing);

    private static decimal Rounding(decimal perShare) => 0.005m / Math.Abs(perShare);
}
