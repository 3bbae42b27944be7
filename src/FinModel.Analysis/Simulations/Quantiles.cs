namespace FinModel.Analysis.Simulations;

/// <summary>Quantiles and a histogram from fine bins.</summary>
internal sealed class Quantiles
{
    private const int HistogramBins = 40;
    private static readonly double[] Shares = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];

    private readonly OutputTally _tally;
    private readonly IReadOnlyList<FineBin> _bins;

    public Quantiles(OutputTally tally)
    {
        _tally = tally;
        _bins = tally.Bins.Ascending();
    }

    /// <summary>The value with a share of the runs below it; inside a bin the runs count as evenly spread.</summary>
    public double At(double share)
    {
        var wanted = share * _tally.Valid;
        var below = 0L;
        foreach (var bin in _bins)
        {
            if (below + bin.Count >= wanted)
            {
                var distance = bin.From + ((bin.To - bin.From) * ((wanted - below) / bin.Count));
                return Math.Clamp(_tally.Centre + distance, _tally.Minimum, _tally.Maximum);
            }

            below += bin.Count;
        }

        return _tally.Valid == 0 ? double.NaN : _tally.Maximum;
    }

    /// <summary>The values that are told of every distribution, by the share of the runs below them.</summary>
    public IReadOnlyList<(double Share, double Value)> Told() => [.. Shares.Select(s => (s, At(s)))];

    /// <summary>Bins of even width over all but the outermost thousandths; every fine bin goes where its middle is.</summary>
    public Histogram Histogram()
    {
        if (_tally.Valid == 0)
        {
            return new Histogram([], []);
        }

        var (from, to) = (At(0.001), At(0.999));
        if (!(from < to))
        {
            return new Histogram([_tally.Minimum, _tally.Maximum], [_tally.Valid]);
        }

        var counts = new long[HistogramBins];
        foreach (var bin in _bins)
        {
            var middle = _tally.Centre + ((bin.From + bin.To) / 2);
            counts[(int)Math.Clamp((middle - from) / (to - from) * HistogramBins, 0, HistogramBins - 1)] += bin.Count;
        }

        return new Histogram([.. Enumerable.Range(0, HistogramBins + 1).Select(i => from + ((to - from) * i / HistogramBins))], counts);
    }
}
