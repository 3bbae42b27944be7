using FinModel.Analysis.Simulations;

namespace FinModel.Analysis.Portfolios;

/// <summary>What is kept of a portfolio's runs: the distribution of the whole, and how each holding and each common factor moves with it.</summary>
internal sealed class PortfolioTally
{
    public PortfolioTally(IReadOnlyList<HoldingRow> rows, IReadOnlyList<string> commons)
    {
        Rows = rows;
        Commons = commons;
        Parts = [.. rows.Select(r => new CoMoments(double.IsFinite(r.Base) ? r.Base : 0))];
        Factors = [.. commons.Select(_ => new CoMoments(0))];
        Missing = new long[rows.Count];
        Total = new OutputTally(Parts.Sum(p => p.Centre));
    }

    /// <summary>The holdings.</summary>
    public IReadOnlyList<HoldingRow> Rows { get; }

    /// <summary>The names of the common factors.</summary>
    public IReadOnlyList<string> Commons { get; }

    /// <summary>The portfolio's values.</summary>
    public OutputTally Total { get; }

    /// <summary>One for each holding.</summary>
    public CoMoments[] Parts { get; }

    /// <summary>One for each common factor.</summary>
    public CoMoments[] Factors { get; }

    /// <summary>In how many runs each holding had no value.</summary>
    public long[] Missing { get; }

    /// <summary>Whether two slices are of the same companies.</summary>
    public bool IsAlike(PortfolioTally other) => Rows.SequenceEqual(other.Rows) && Commons.SequenceEqual(other.Commons);

    /// <summary>Adds another slice of the same.</summary>
    public void Add(PortfolioTally other)
    {
        Total.Add(other.Total);
        foreach (var (own, others) in Parts.Concat(Factors).Zip(other.Parts.Concat(other.Factors)))
        {
            for (var sum = 0; sum < own.Sums.Count; sum++)
            {
                own.AddParts(sum, others.Sums[sum]);
            }
        }

        for (var i = 0; i < Missing.Length; i++)
        {
            Missing[i] += other.Missing[i];
        }
    }
}
