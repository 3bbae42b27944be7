namespace FinModel.Analysis.Solving;

/// <summary>The place nearest to what is wanted, where the target turns round: a touching root, or two roots close together.</summary>
internal static class Extremum
{
    private const double Golden = 0.38196601125010515;
    private const int MostSteps = 120;

    /// <summary>
    /// Golden sections between two places of which a third one between them is no further from what is wanted than either. It ends early where the target
    /// passes what is wanted.
    /// </summary>
    public static Sample Nearest(Objective objective, Sample low, Sample inside, Sample high)
    {
        for (var i = 0; i < MostSteps && !inside.IsRoot; i++)
        {
            var isHigher = high.X - inside.X > inside.X - low.X;
            var away = isHigher ? high.X : low.X;
            var place = inside.X + (Golden * (away - inside.X));
            if (place == inside.X || place == away || (objective.IsWhole && Math.Abs(away - inside.X) <= 1))
            {
                break;
            }

            var next = objective.At(place);
            if (next.IsRoot || next.IsOpposite(inside))
            {
                return next;
            }

            // What has no value is as far as can be.
            if (next.HasValue && next.Distance <= inside.Distance)
            {
                (low, high, inside) = isHigher ? (inside, high, next) : (low, inside, next);
            }
            else
            {
                (low, high) = isHigher ? (low, next) : (next, high);
            }
        }

        return inside;
    }
}
