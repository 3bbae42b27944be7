namespace FinModel.Analysis.Solving;

/// <summary>
/// Finds every place where the target is what is wanted, as far as samples show it: between samples on either side, at samples that have it, where the
/// target turns round near it, and on the way to poles, jumps and the edges of what has no value, which are approached as far as numbers go.
/// </summary>
internal sealed class RootSearch(Objective objective, double size)
{
    private const int Deepest = 3;
    private const int MostEvaluations = 30_000;
    private const int StepsOfApproach = 50;
    private const double Accuracy = 1e-9;
    private const double LastDigits = 1e-13;
    private const double Shrinking = 1e-6;
    private const double Growing = 1e3;

    /// <summary>What was found.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Searches samples in order of their places.</summary>
    public void Examine(IReadOnlyList<Sample> samples, int depth = 0)
    {
        for (var i = 0; i < samples.Count; i++)
        {
            var last = i;
            while (samples[i].IsRoot && last + 1 < samples.Count && samples[last + 1].IsRoot)
            {
                last++;
            }

            if (samples[i].IsRoot)
            {
                AddPlateau(i > 0 ? samples[i - 1] : samples[i], samples[i], samples[last], last + 1 < samples.Count ? samples[last + 1] : samples[last]);
                i = last;
            }

            if (i + 1 < samples.Count)
            {
                Between(samples[i], samples[i + 1], depth);
            }
        }

        for (var i = 1; i + 1 < samples.Count && objective.Evaluations < MostEvaluations; i++)
        {
            Around(samples[i - 1], samples[i], samples[i + 1], depth);
        }
    }

    private void Between(Sample low, Sample high, int depth)
    {
        if (low.IsOpposite(high))
        {
            Cross(new Bracket(low, high), depth);
        }
        else if (low.HasValue != high.HasValue && !objective.AreNeighbours(low.X, high.X))
        {
            Approach(new Bracket(low, high), depth);
        }
    }

    // What is wanted lies between the values at the two ends.
    private void Cross(Bracket ends, int depth)
    {
        var narrow = ends.Narrow(objective, out var met);
        if (met is { IsRoot: true } root)
        {
            AddPlateau(narrow.Low, root, root, narrow.High);
        }
        else if (met is { } hole)
        {
            // On either side of a place without a value, as at the very place of a pole.
            Descend([narrow.Low, hole, narrow.High], depth);
        }
        else if (IsReached(narrow, ends))
        {
            Findings.Roots.Add((narrow.Best, narrow.Best, Rounding(ends)));
        }
        else
        {
            (IsPole(narrow, ends) ? Findings.Poles : Findings.Jumps).Add(narrow);
            Descend(Towards(narrow.Low, ends.Low), depth);
            Descend(Towards(narrow.High, ends.High), depth);
        }
    }

    // One end has a value, the other has none.
    private void Approach(Bracket ends, int depth)
    {
        var edge = ends.Bisect(objective, s => s.HasValue);
        var (last, missing, inside) = edge.Low.HasValue ? (edge.Low, edge.High, ends.Low) : (edge.High, edge.Low, ends.High);
        Findings.Edges.Add((last, missing));
        Descend(Towards(last, inside), depth);
    }

    // Ever closer to a place from one side of it.
    private IReadOnlyList<Sample> Towards(Sample place, Sample from)
    {
        var samples = new List<Sample> { from };
        for (var i = 1; i <= StepsOfApproach; i++)
        {
            var x = place.X + Math.ScaleB(from.X - place.X, -i);
            if (x != samples[^1].X && x != place.X && !objective.IsWhole)
            {
                samples.Add(objective.At(x));
            }
        }

        samples.Add(place);
        return from.X < place.X ? samples : [.. Enumerable.Reverse(samples)];
    }

    private void Descend(IReadOnlyList<Sample> samples, int depth)
    {
        if (depth < Deepest && objective.Evaluations < MostEvaluations)
        {
            Examine(samples, depth + 1);
        }
    }

    // The target comes near what is wanted and turns away again, with nothing to be seen on the other side.
    private void Around(Sample low, Sample inside, Sample high, int depth)
    {
        if (!Turns(low, inside, high))
        {
            return;
        }

        var nearest = Extremum.Nearest(objective, low, inside, high);
        if (nearest.IsRoot)
        {
            AddPlateau(low, nearest, nearest, high);
        }
        else if (nearest.IsOpposite(inside))
        {
            Between(low, nearest, depth);
            Between(nearest, high, depth);
        }
        else if (nearest.Distance <= Math.Max(Accuracy * Math.Min(low.Distance, high.Distance), LastDigits * Math.Abs(objective.Wanted)))
        {
            Findings.Roots.Add((nearest, nearest, Rounding(new Bracket(low, high))));
        }
    }

    private bool Turns(Sample low, Sample inside, Sample high) =>
        low.HasValue && inside.HasValue && high.HasValue && !inside.IsRoot && !low.IsRoot && !high.IsRoot
        && !low.IsOpposite(inside) && !inside.IsOpposite(high)
        && low.Distance >= inside.Distance && high.Distance >= inside.Distance
        && Math.Max(low.Distance, high.Distance) - inside.Distance > Math.Max(Accuracy * inside.Distance, LastDigits * Math.Abs(objective.Wanted));

    // A root at a sample; where it is one of many beside each other, as on a step, all that are.
    private void AddPlateau(Sample before, Sample low, Sample high, Sample after)
    {
        var (first, last) = (low, high);
        if (!before.IsRoot && (low != high || IsFlat(low.X, before.X)))
        {
            first = new Bracket(before, low).Bisect(objective, s => s.IsRoot).High;
        }

        if (!after.IsRoot && (low != high || IsFlat(high.X, after.X)))
        {
            last = new Bracket(high, after).Bisect(objective, s => s.IsRoot).Low;
        }

        Findings.Roots.Add((first, last, 0));
    }

    private bool IsFlat(double at, double towards) => Math.Abs(towards - at) is var width && width > Shrinking * size
        ? objective.At(at + (Math.Sign(towards - at) * Shrinking * size)).IsRoot
        : objective.At(objective.Middle(at, towards)).IsRoot;

    private bool IsReached(Bracket narrow, Bracket ends) => objective.IsWhole
        || narrow.Best.Distance <= Accuracy * Math.Abs(objective.Wanted)
        || narrow.Best.Distance <= Shrinking * ends.Best.Distance;

    private static bool IsPole(Bracket narrow, Bracket ends) =>
        Math.Min(narrow.Low.Distance, narrow.High.Distance) > Growing * Math.Max(ends.Low.Distance, ends.High.Distance);

    private static double Rounding(Bracket ends) => LastDigits * ends.Best.Distance;
}
