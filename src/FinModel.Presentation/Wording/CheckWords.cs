using FinModel.Analysis;

namespace FinModel.Presentation.Wording;

/// <summary>What <c>check</c> says, in one language.</summary>
internal abstract class CheckWords
{
    public abstract string Title { get; }

    public abstract string Tables { get; }

    public abstract string File { get; }

    public abstract string Cells { get; }

    public abstract string Estimates { get; }

    public abstract string Reproduced { get; }

    public abstract string Given { get; }

    public abstract string NotComputed { get; }

    public abstract string Explained { get; }

    public abstract string Unexplained { get; }

    public abstract string Total { get; }

    public abstract string Row { get; }

    public abstract string Period { get; }

    public abstract string Printed { get; }

    public abstract string Model { get; }

    public abstract string Contradiction { get; }

    public abstract string NoCause { get; }

    public abstract string StaleHeading { get; }

    public abstract string Targets { get; }

    public abstract string Published { get; }

    public abstract string Checks { get; }

    public abstract string NothingPrinted { get; }

    /// <summary>What became of the figures of a forecast, or of the past: of so many cells, how many have each status. The numbers add up to the
    /// cells.</summary>
    public abstract string Counted(bool isForecast, int cells, IEnumerable<(TieOutStatus Status, int Count)> counts);

    /// <summary>What stands between two sentences.</summary>
    public abstract string Gap { get; }

    public abstract string NotShown { get; }

    public abstract string UnexplainedHeading(int count);

    public abstract string ExplainedHeading(int count);

    public abstract string ContradictionsHeading(int count, int unexplained);

    public abstract string Hold(CheckCount count, int circles, int faults);

    /// <summary>A status in one word.</summary>
    public string Status(TieOutStatus status) => status switch
    {
        TieOutStatus.Given => Given,
        TieOutStatus.Reproduced => Reproduced,
        TieOutStatus.NotComputed => NotComputed,
        TieOutStatus.Explained => Explained,
        _ => Unexplained,
    };
}
