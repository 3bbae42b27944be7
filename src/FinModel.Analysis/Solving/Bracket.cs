namespace FinModel.Analysis.Solving;

/// <summary>Two places between which something happens, made narrower until no number lies between them.</summary>
/// <param name="Low">The lower place.</param>
/// <param name="High">The higher one.</param>
internal readonly record struct Bracket(Sample Low, Sample High)
{
    /// <summary>The one nearer to what is wanted.</summary>
    public Sample Best => Sample.Nearer(Low, High);

    /// <summary>
    /// Ridders' method (1979) between two places with what is wanted between their values: at least a bisection a step. It ends early where it meets the
    /// value wanted, or a place without a value, which is then handed out, too.
    /// </summary>
    public Bracket Narrow(Objective objective, out Sample? met)
    {
        var bracket = this;
        met = null;
        while (met is null && !objective.AreNeighbours(bracket.Low.X, bracket.High.X))
        {
            var (low, high) = bracket;
            var middle = objective.At(objective.Middle(low.X, high.X));
            bracket = bracket.Cut(middle, ref met);
            if (met is null && Better(low, middle, high) is { } place && place > bracket.Low.X && place < bracket.High.X)
            {
                bracket = bracket.Cut(objective.At(place), ref met);
            }
        }

        return bracket;
    }

    /// <summary>Bisects for where a property of the lower place, which the higher one has not, ends.</summary>
    public Bracket Bisect(Objective objective, Func<Sample, bool> isLike)
    {
        var bracket = this;
        while (!objective.AreNeighbours(bracket.Low.X, bracket.High.X))
        {
            var middle = objective.At(objective.Middle(bracket.Low.X, bracket.High.X));
            bracket = isLike(middle) == isLike(bracket.Low) ? bracket with { Low = middle } : bracket with { High = middle };
        }

        return bracket;
    }

    // Where an exponential through the three would be at what is wanted.
    private static double? Better(Sample low, Sample middle, Sample high)
    {
        var root = Math.Sqrt((middle.Gap * middle.Gap) - (low.Gap * high.Gap));
        var place = middle.X + ((middle.X - low.X) * Math.Sign(low.Gap) * middle.Gap / root);
        return double.IsFinite(place) ? place : null;
    }

    private Bracket Cut(Sample sample, ref Sample? met)
    {
        if (!sample.HasValue || sample.IsRoot)
        {
            met = sample;
            return this;
        }

        return sample.X <= Low.X || sample.X >= High.X ? this
            : sample.IsOpposite(Low) ? this with { High = sample }
            : this with { Low = sample };
    }
}
