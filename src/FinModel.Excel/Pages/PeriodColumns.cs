using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>
/// The columns of periods, the same on every sheet: the longest periods first, halves or quarters in a block of their own beside them, then a column
/// of remarks.
/// Blocks rather than halves between years, so that the year before is always the column before and a row is one formula.
/// </summary>
internal sealed class PeriodColumns
{
    private readonly List<(Timeline Timeline, int First)> _blocks = [];

    public PeriodColumns(Plan plan)
    {
        var next = Columns.Periods;
        foreach (var timeline in plan.Timelines.OrderByDescending(t => t.Frequency))
        {
            _blocks.Add((timeline, next));
            next += timeline.Periods.Count + 1;
        }

        Remarks = next;
        Main = plan.Timeline;
    }

    /// <summary>What is too long to stand beside a label.</summary>
    public int Remarks { get; }

    /// <summary>The timeline that calculates.</summary>
    public Timeline Main { get; }

    /// <summary>Every period with its column, from left to right.</summary>
    public IEnumerable<PeriodColumn> All =>
        _blocks.SelectMany(b => b.Timeline.Periods.Select((p, i) => new PeriodColumn(b.Timeline, p, b.First + i)));

    /// <summary>The narrow columns that set blocks apart.</summary>
    public IEnumerable<int> Gaps => _blocks.Select(b => b.First + b.Timeline.Periods.Count);

    /// <summary>The last column of the longest periods.</summary>
    public int LastOfFirstBlock => _blocks[0].First + _blocks[0].Timeline.Periods.Count - 1;

    /// <summary>The last column that has to be printed to show the timeline that calculates; whether that is the longest periods' block alone.</summary>
    public (int Column, bool IsFirstBlock) LastOfMain => _blocks[0].Timeline == Main ? (LastOfFirstBlock, true) : (Remarks - 2, false);

    /// <summary>Whether a period is part of a longer one that stands further left, or comes before those that are shown.</summary>
    public bool IsDetail(Timeline timeline, TimelinePeriod period) => timeline != _blocks[0].Timeline || !period.IsListed;

    /// <summary>The column of a cell's value.</summary>
    public int Of(PlanCell cell) => cell.Period is null ? Columns.Once : Of(cell.Timeline ?? Main, cell.Period.Period);

    /// <summary>The column of a period.</summary>
    public int Of(Timeline timeline, Period period) => _blocks.Find(b => b.Timeline == timeline).First + timeline.IndexOf(period);
}
