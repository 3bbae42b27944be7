namespace FinModel.Analysis.Solving;

/// <summary>Looks at places, and again between them wherever the target bends: poles, steps and turning points narrower than the grid show as bends.</summary>
internal static class AdaptiveScan
{
    private const int Passes = 6;
    private const int MostSamples = 6000;
    private const double Bend = 0.05;
    private const double Narrowest = 1e-7;

    /// <summary>The samples in order.</summary>
    public static IReadOnlyList<Sample> Of(Objective objective, IEnumerable<double> places, double from, double size)
    {
        List<Sample> samples = [.. places.Select(objective.At).DistinctBy(s => s.X)];
        var scale = Scale(samples, objective, from);
        for (var pass = 0; pass < Passes && samples.Count < MostSamples; pass++)
        {
            var bent = Bent(samples, scale);
            var finer = new List<Sample>(samples.Count);
            for (var i = 0; i < samples.Count; i++)
            {
                finer.Add(samples[i]);
                if (i + 1 < samples.Count && (bent[i] || bent[i + 1]) && IsWide(objective, samples[i].X, samples[i + 1].X, size))
                {
                    finer.Add(objective.At(objective.Middle(samples[i].X, samples[i + 1].X)));
                }
            }

            if (finer.Count == samples.Count)
            {
                break;
            }

            samples = finer;
        }

        return samples;
    }

    // The distance at which a gap counts as large, so that a pole, which is infinitely far, is no further than a bend.
    private static double Scale(List<Sample> samples, Objective objective, double from)
    {
        var start = samples.Where(s => s.HasValue).OrderBy(s => Math.Abs(s.X - from)).Take(1).Sum(s => s.Distance);
        return Math.Max(Math.Max(start, Math.Abs(objective.Wanted) * 1e-3), 1e-9);
    }

    // Whether a sample is far off the line between its neighbours.
    private static bool[] Bent(List<Sample> samples, double scale)
    {
        double Height(int i) => samples[i].Gap / (samples[i].Distance + scale);
        var bent = new bool[samples.Count];
        for (var i = 1; i + 1 < samples.Count; i++)
        {
            var share = (samples[i].X - samples[i - 1].X) / (samples[i + 1].X - samples[i - 1].X);
            bent[i] = Math.Abs(Height(i) - Height(i - 1) - (share * (Height(i + 1) - Height(i - 1)))) > Bend;
        }

        return bent;
    }

    private static bool IsWide(Objective objective, double a, double b, double size) =>
        !objective.AreNeighbours(a, b) && b - a > Narrowest * Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), size * Narrowest);
}
