using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>The base, and two scenarios that change inputs of it, the one of the other.</summary>
internal static class RandomScenarios
{
    public static IReadOnlyList<RandomScenario> Of(Random random, RandomModel model)
    {
        var start = new RandomScenario("base", null, []);
        var first = new RandomScenario("s1", start, Changes(random, model));
        return [start, first, new RandomScenario("s2", random.Next(2) == 0 ? start : first, Changes(random, model))];
    }

    /// <summary>A value as it is typed.</summary>
    public static string Typed(double value, string unit) => unit switch
    {
        "percent" => (value * 100).ToString("R", CultureInfo.InvariantCulture) + "%",
        "times" => value.ToString("R", CultureInfo.InvariantCulture) + "x",
        "date" => new DateOnly(1899, 12, 30).AddDays((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "days" => value.ToString("R", CultureInfo.InvariantCulture) + " days",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    // A change that a later one sets anew is refused, so values are set first, those of more cells before those of fewer.
    private static List<RandomChange> Changes(Random random, RandomModel model) =>
    [
        .. model.Lines.Values.Where(l => l.Given is not null && random.Next(2) == 0)
            .SelectMany(l => Enumerable.Range(0, random.Next(1, 3)).Select(_ => Change(random, model, l))
                .OrderBy(c => c.Text.Contains(" = ", StringComparison.Ordinal) ? 0 : 1).ThenBy(c => (c.Member is null ? 0 : 1) + (c.Index is null ? 0 : 1)))
            .DistinctBy(c => (c.Line, c.Member, c.Index)),
    ];

    private static RandomChange Change(Random random, RandomModel model, RandomLine line)
    {
        int? member = line.HasMembers && random.Next(2) == 0 ? random.Next(RandomPieces.Members.Length) : null;
        var periods = model.Calendar.Timelines[0];
        int? index = line.Kind != "constant" && random.Next(2) == 0 ? random.Next(periods.Count / 2, periods.Count) : null;
        var (sign, typed, apply) = Change(random, line);
        var cell = line.Name + (member is { } m ? "." + RandomPieces.Members[m] : "") + (index is { } i ? "@" + periods[i].Id : "");
        return new RandomChange($"{cell} {sign} {typed}", line.Name, member, index, apply);
    }

    private static (string Sign, string Typed, Func<double, double> Apply) Change(Random random, RandomLine line)
    {
        var isDate = line.Unit == "date";
        var by = isDate ? random.Next(-90, 90) : random.Next(-20, 21) / 4.0;
        var difference = Typed(by, isDate ? "days" : line.Unit);
        return random.Next(isDate ? 3 : 4) switch
        {
            0 => ("+=", difference, x => x + by),
            1 => ("-=", difference, x => x - by),
            2 when isDate => ("=", Typed(RandomDates.Number(new DateOnly(2024, 3, 1)) + by, "date"), _ => RandomDates.Number(new DateOnly(2024, 3, 1)) + by),
            2 => ("=", difference, _ => by),
            _ => ("*=", Typed(by, ""), x => x * by),
        };
    }
}
