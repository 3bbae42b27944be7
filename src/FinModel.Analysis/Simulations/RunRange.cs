namespace FinModel.Analysis.Simulations;

/// <summary>Runs by number, the last one left out.</summary>
public readonly record struct RunRange(long From, long To)
{
    /// <summary>How many.</summary>
    public long Count => To - From;

    /// <summary>Ranges in order, those that follow each other made one.</summary>
    public static IReadOnlyList<RunRange> Joined(IEnumerable<RunRange> ranges)
    {
        var joined = new List<RunRange>();
        foreach (var range in ranges.OrderBy(r => r.From))
        {
            if (joined.Count > 0 && joined[^1].To == range.From)
            {
                joined[^1] = joined[^1] with { To = range.To };
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    /// <summary>What lies between the ranges and is in none of them.</summary>
    public static IReadOnlyList<RunRange> Gaps(IEnumerable<RunRange> ranges)
    {
        var joined = Joined(ranges);
        return [.. joined.Zip(joined.Skip(1), (before, after) => new RunRange(before.To, after.From))];
    }

    /// <summary>Whether two of the ranges have a run in common.</summary>
    public static bool Overlap(IEnumerable<RunRange> ranges)
    {
        var ordered = ranges.OrderBy(r => r.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(p => p.Second.From < p.First.To);
    }
}
