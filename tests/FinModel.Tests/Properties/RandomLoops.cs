using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>Circles with one solution: a straight one, and some that bend.</summary>
internal static class RandomLoops
{
    public static Loop Of(Random random, string name)
    {
        // Where it bends lies beside all that is computed of quarters.
        var bend = (random.Next(-20, 21) / 4.0) + 0.0371;
        var text = bend.ToString("R", CultureInfo.InvariantCulture);
        return random.Next(5) switch
        {
            0 => new Loop($" + 0.3 * max({name}, {text})", (_, x) => 0.3 * Math.Max(x, bend)),
            1 => new Loop($" - 0.4 * abs({name} - {text})", (_, x) => -0.4 * Math.Abs(x - bend)),
            2 => new Loop($" + if({name} > {text}, 0.25 * ({name} - {text}), 0)", (_, x) => x > bend ? 0.25 * (x - bend) : 0),
            3 => new Loop($" - 0.4 * {name}", (_, x) => -0.4 * x),
            _ => new Loop($" + 0.25 * {name}", (_, x) => 0.25 * x),
        };
    }
}
