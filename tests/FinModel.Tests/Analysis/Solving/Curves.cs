using System.Globalization;

namespace FinModel.Tests.Analysis.Solving;

/// <summary>Formulas of one input whose shapes are known, with random figures: <c>u</c> stands for the input in sizes of itself.</summary>
internal static class Curves
{
    /// <summary>Shapes that rise or fall all the way, turn round, have steps or poles; of each, any value that it has somewhere can be asked for.</summary>
    public static readonly Func<Random, string>[] Any =
    [
        r => $"{N(r)} + {P(r)} * u",
        r => $"{P(r)} * exp({P(r)} * u / 4)",
        r => $"{P(r)} * exp(-{P(r)} * u / 4)",
        r => $"{P(r)} * u ^ 3 + {P(r)} * u",
        r => $"{P(r)} / (1 + exp(-u))",
        r => $"{N(r)} * max(u, {N(r)}) + {P(r)} * u",
        r => $"sqrt(require(u + {P(r)} > 0, u + {P(r)}, \"positive\"))",
        r => $"ln(require(u + {P(r)} > 0, u + {P(r)}, \"positive\"))",
        r => $"{P(r)} * (u - {N(r)}) ^ 2 - {P(r)}",
        r => $"(u - {N(r)}) * (u - {N(r)}) * (u - {N(r)})",
        r => $"(u - {N(r)}) * (u - {N(r)}) * (u - {N(r)}) * (u - {N(r)}) / 10",
        r => $"{P(r)} / (u - {N(r)})",
        r => $"{P(r)} / (u - {N(r)}) ^ 2",
        r => $"(u - {N(r)}) / ((u - {N(r)}) * (u - {N(r)}))",
        r => $"0.01 / (u - {N(r)}) + u",
        r => $"abs(u - {N(r)}) - {P(r)} * abs(u - {N(r)})",
        r => $"u * exp(-abs(u))",
        r => $"round(u, 1)",
        r => $"if(u > {N(r)}, {N(r)} + u, {N(r)} - u)",
        r => $"if(u > {N(r)}, {P(r)} / u, u)",
    ];

    /// <summary>A shape, a value that it has nowhere, and the values next to it that it has or comes near, where there are any on that side.</summary>
    public static readonly Func<Random, (string Formula, double Wanted, double? Below, double? Above)>[] Bounded =
    [
        r => Above("(u - {0}) ^ 2 + {1}", N(r), R(r)),
        r => Above("exp(u) + 0 * {0} + {1}", N(r), R(r)),
        r => Above("abs(u - {0}) + {1}", N(r), R(r)),
        r => Above("max(u - {0}, 0) + {1}", N(r), R(r)),
        r => Above("1 / (u - {0}) ^ 2 + {1}", N(r), R(r)),
        r => Below("{1} - (u - {0}) ^ 4", N(r), R(r)),
        r => Below("min(u, {0}) - u + {1}", N(r), R(r)),
        r => Between("1 / (u - {0}) + {1}", N(r), R(r)),
        r => Between("{1} * (u + 5 - {0}) / (u - {0}) + 1 / (u - {0})", N(r), R(r)),
        r => ($"round(u, 0)", r.Next(-20, 20) + 0.5, null, null),
    ];

    private static (string, double, double?, double?) Above(string formula, string place, double edge) => (Text(formula, place, edge), edge - 0.25, null, edge);

    private static (string, double, double?, double?) Below(string formula, string place, double edge) => (Text(formula, place, edge), edge + 0.25, edge, null);

    private static (string, double, double?, double?) Between(string formula, string place, double edge) => (Text(formula, place, edge), edge, edge, edge);

    private static string Text(string formula, string place, double edge) => string.Format(CultureInfo.InvariantCulture, formula, place, Literal(edge));

    private static double R(Random random) => random.Next(-20, 20) / 4.0;

    private static string N(Random random) => Literal(random.Next(-300, 300) / 100.0);

    private static string P(Random random) => Literal(random.Next(1, 400) / 100.0);

    private static string Literal(double number) =>
        number < 0 ? $"({number.ToString("0.##", CultureInfo.InvariantCulture)})" : number.ToString("0.##", CultureInfo.InvariantCulture);
}
