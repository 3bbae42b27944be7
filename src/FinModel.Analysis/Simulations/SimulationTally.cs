namespace FinModel.Analysis.Simulations;

/// <summary>What is kept of a simulation.</summary>
internal sealed class SimulationTally
{
    private readonly SimulationSetup _setup;

    public SimulationTally(SimulationSetup setup, IReadOnlyList<double> centres)
    {
        _setup = setup;
        Outputs = [.. setup.Outputs.Select((_, i) => new OutputTally(centres[i]))];
        Held = new long[setup.Conditions.Count];
        Judged = new long[setup.Conditions.Count];
    }

    /// <summary>One for each output.</summary>
    public OutputTally[] Outputs { get; }

    /// <summary>In how many runs each condition held.</summary>
    public long[] Held { get; }

    /// <summary>In how many runs each condition's cell had a value.</summary>
    public long[] Judged { get; }

    /// <summary>The runs in which some output, or a condition's cell, had no value and should have one.</summary>
    public long FaultedRuns { get; set; }

    /// <summary>The runs in which some had none only because it would mean nothing.</summary>
    public long MeaninglessRuns { get; set; }

    /// <summary>Adds runs.</summary>
    /// <param name="values">A row of so many for each cell of the set-up.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="runs">How many of it are runs.</param>
    /// <param name="faults">Hands out the same where what would mean nothing is a number, or null where nothing can be.</param>
    public void Add(ReadOnlySpan<double> values, int stride, int runs, Func<double[]?> faults)
    {
        for (var i = 0; i < Outputs.Length; i++)
        {
            Outputs[i].Add(values.Slice(i * stride, runs));
        }

        for (var i = 0; i < Held.Length; i++)
        {
            Judge(i, values.Slice((Outputs.Length + i) * stride, runs));
        }

        var missing = CountMissing(values, stride, runs);
        var faulted = missing > 0 && faults() is { } meant ? CountMissing(meant, stride, runs) : missing;
        FaultedRuns += faulted;
        MeaninglessRuns += missing - faulted;
    }

    /// <summary>Adds what another thread kept.</summary>
    public void Add(SimulationTally other)
    {
        for (var i = 0; i < Outputs.Length; i++)
        {
            Outputs[i].Add(other.Outputs[i]);
        }

        for (var i = 0; i < Held.Length; i++)
        {
            Held[i] += other.Held[i];
            Judged[i] += other.Judged[i];
        }

        FaultedRuns += other.FaultedRuns;
        MeaninglessRuns += other.MeaninglessRuns;
    }

    private void Judge(int condition, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                Judged[condition]++;
                Held[condition] += _setup.Conditions[condition].Holds(value) ? 1 : 0;
            }
        }
    }

    private static long CountMissing(ReadOnlySpan<double> values, int stride, int runs)
    {
        var missing = 0L;
        for (var run = 0; run < runs; run++)
        {
            for (var at = run; at < values.Length; at += stride)
            {
                if (!double.IsFinite(values[at]))
                {
                    missing++;
                    break;
                }
            }
        }

        return missing;
    }
}
