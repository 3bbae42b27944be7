using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Where the columns of periods stand, the same on every sheet: a block for each timeline, with a narrow column behind it, then a column of
/// remarks.</summary>
internal sealed class PeriodColumns
{
    private readonly List<Block> _blocks = [];

    public PeriodColumns(Plan plan)
    {
        Remarks = Columns.Periods;
        foreach (var block in StatementColumn.All(plan).GroupBy(c => c.Timeline))
        {
            var first = Remarks;
            _blocks.Add(new(block.Key, first, block.Select((c, i) => new PeriodColumn(c, first + i)).ToList()));
            Remarks += block.Count() + 1;
        }

        All = _blocks.SelectMany(b => b.Columns).ToList();

        Main = plan.Timeline;
    }

    /// <summary>What is too long to stand beside a label.</summary>
    public int Remarks { get; }

    /// <summary>The timeline that calculates.</summary>
    public Timeline Main { get; }

    /// <summary>Every period with its column, from left to right.</summary>
    public IReadOnlyList<PeriodColumn> All { get; }

    /// <summary>The narrow columns that set blocks apart.</summary>
    public IReadOnlyList<int> Gaps => _blocks.ConvertAll(b => b.Gap);

    /// <summary>The last column of the longest periods.</summary>
    public int LastOfFirstBlock => _blocks[0].Gap - 1;

    /// <summary>The last column that has to be printed to show the timeline that calculates; whether that is the longest periods' block alone.</summary>
    public (int Column, bool IsFirstBlock) LastOfMain => _blocks[0].Timeline == Main ? (LastOfFirstBlock, true) : (Remarks - 2, false);

    /// <summary>The column of a cell's value.</summary>
    public int Of(PlanCell cell) => cell.Period is null ? Columns.Once : Of(cell.Timeline ?? Main, cell.Period.Period);

    /// <summary>The column of a period.</summary>
    public int Of(Timeline timeline, Period period) => _blocks.Find(b => b.Timeline == timeline)!.First + timeline.IndexOf(period);

    // The periods of a timeline, from its first column to the narrow one behind it.
    private sealed record Block(Timeline Timeline, int First, IReadOnlyList<PeriodColumn> Columns)
    {
        public int Gap => First + Columns.Count;
    }
}
