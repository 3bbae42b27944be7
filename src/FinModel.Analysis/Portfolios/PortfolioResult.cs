using FinModel.Analysis.Simulations;
using FinModel.Core.Units;

namespace FinModel.Analysis.Portfolios;

/// <summary>What a simulation of a portfolio came to.</summary>
public sealed class PortfolioResult
{
    internal PortfolioResult(PortfolioQuestion question, IReadOnlyList<RunRange> ranges, PortfolioTally tally, string unit, Display display)
    {
        Question = question;
        Ranges = ranges;
        Tally = tally;
        Unit = unit;
        Display = display;
        Summary = new PortfolioSummary(tally, ranges.Sum(r => r.Count));
    }

    /// <summary>What was asked.</summary>
    public PortfolioQuestion Question { get; }

    /// <summary>The runs that were done.</summary>
    public IReadOnlyList<RunRange> Ranges { get; }

    /// <summary>What people and programs read.</summary>
    public PortfolioSummary Summary { get; }

    /// <summary>What the value is in: a currency, or the unit of the line.</summary>
    public string Unit { get; }

    /// <summary>How values are shown.</summary>
    public Display Display { get; }

    /// <summary>What slices are put together of.</summary>
    internal PortfolioTally Tally { get; }

    /// <summary>Slices put together: all their runs at once, to the last digit. Null where they are not of the same companies.</summary>
    public static PortfolioResult? Merge(IReadOnlyList<PortfolioResult> slices)
    {
        ArgumentNullException.ThrowIfNull(slices);
        var first = slices[0];
        var tally = new PortfolioTally(first.Tally.Rows, first.Tally.Commons);
        foreach (var slice in slices)
        {
            if (!tally.IsAlike(slice.Tally))
            {
                return null;
            }

            tally.Add(slice.Tally);
        }

        return new PortfolioResult(first.Question, RunRange.Joined(slices.SelectMany(s => s.Ranges)), tally, first.Unit, first.Display);
    }
}
