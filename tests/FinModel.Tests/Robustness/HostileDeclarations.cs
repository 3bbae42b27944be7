using static FinModel.Tests.Robustness.HostileModel;

namespace FinModel.Tests.Robustness;

/// <summary>Declarations by the thousand.</summary>
internal static class HostileDeclarations
{
    private const string Input = "input m : ratio\n  actual 1%\n  value 1% source \"x\"\nline u : ratio\n  = m\n";

    public static IReadOnlyList<HostileModel> All { get; } =
    [
        Of("names that are unknown", () => Many(5_000, n => $"line x{n} : flow money\n  = unknown_name_{n}\n")),
        Of("names that are nearly known", () => Many(2_000, n => $"line revenue_of_segment_{n} : flow money\n  = revenue_of_segmnt_{n + 1}\n")),
        Of("names declared twice", () => Many(5_000, "line x : flow money\n  = 1 million\n")),
        Of("a chain of lines", () => Many(8_000, n => $"line x{n} : ratio\n  = {(n == 0 ? "1" : $"x{n - 1} + 1")}\n")),
        OverMonths("a chain of periods", 1_990, () => "line x : ratio\n  = 1\n  estimate 1 + x[-1]\n"),
        Of("a circle of many lines", () => Many(15_000, n => $"line x{n} : ratio\n  = x{(n + 1) % 15_000} + 1\n")),
        Of("a declared circle of many lines", () => "circle x0\n" + Many(10_000, n => $"line x{n} : ratio\n  = 0.5 * x{(n + 1) % 10_000} + 1\n")),
        Of("a declared circle that is not affine", () => "circle x0\n" + Many(2_000, n => $"line x{n} : ratio\n  = sqrt(abs(x{(n + 1) % 2_000})) + 1\n")),
        Of("a circle with every line declared", () => Many(5_000, n => $"circle x{n}\nline x{n} : ratio\n  = 0.5 * x{(n + 1) % 5_000} + 1\n")),
        Of("circles within circles", () => Many(300, n => $"line x{n} : ratio\n  = {string.Join(" + ", Enumerable.Range(0, 300).Select(i => $"x{i}"))}\n")),
        Of("bands by the thousand",
            () => "bands scale\n" + Many(20_000, n => $"  b{n} \"B\" above {20_000 - n}\n")
                + "  last \"L\" otherwise\nline x : ratio\n  = 1\nline y : ratio scale\n  = scale(x)\n"),
        Of("scales by the thousand", () => Many(8_000, n => $"bands s{n}\n  a \"A\" above 1\n  b \"B\" otherwise\n")),
        Of("scenarios by the thousand", () => Input + Many(3_000, n => $"scenario s{n}\n  m = {n % 100}%\n")),
        Of("scenarios in a chain", () => Input + Many(4_000, n => $"scenario s{n} extends {(n == 0 ? "base" : $"s{n - 1}")}\n  m += 1pp\n")),
        Of("scenarios in a circle", () => Input + Many(5_000, n => $"scenario s{n} extends s{(n + 1) % 5_000}\n  m += 1pp\n")),
        Of("changes by the thousand", () => Input + "scenario s\n" + Many(40_000, "  m += 1pp\n")),
        Of("members by the thousand",
            () => "dimension d\n" + Many(8_000, n => $"  m{n}\n")
                + "line x over d : ratio\n  = 1\nline y : ratio\n  = sum(x)\nline z over d : ratio\n  = sum(x)\n"),
        Of("sums over members in sums over members",
            () => "dimension d\n" + Many(500, n => $"  m{n}\n") + "line x over d : ratio\n  = 1\nline y : ratio\n  = sum(x * sum(x * sum(x * sum(x))))\n"),
        OverMonths("periods by the thousand", 2_300, () => ""),
        Of("periods that do not follow each other", () => "timeline t " + Many(100_000, "2024-01E ") + "\n"),
        OverMonths("many cells", 1_000, () => Many(100, n => $"line x{n} : ratio\n  = 1\n  estimate 1 + x{n}[-1]\n")),
        OverMonths("more cells than there may be", 1_900, () => Many(5_000, n => $"line x{n} : ratio\n  = 1\n")),
        .. new[] { "1900A 1901E", "2098A 2099E", "2199A 2200E", "9998A 9999E", "0001A 0002E", "0000A", "99999A 100000E" }.Select(Years),
        Of("views by the hundred", () => Many(300, n => $"timeline t{n} 2023A 2024E 2025E\n") + Many(100, n => $"line x{n} : ratio\n  = 1\n")),
        Of("checks of many parts",
            () => "dimension d\n" + Many(400, n => $"  m{n}\n") + "line x over d : ratio\n  = 1\n" + Many(200, n => $"check c{n}\n  sum(x * sum(x)) = 1\n")),
        Of("currencies by the thousand", () => Many(15_000, n => $"currency C{n} rate r{n}\n")),
        Of("rates in a circle", () => "currency HKD rate a\nline a : ratio CNY/HKD\n  = convert(a, CNY) / 1 HKD\n"),
        Of("uncertain inputs by the thousand",
            () => Many(6_000, n => $"input i{n} : ratio\n  value 1% source \"x\"\n") + "uncertainty\n"
                + Many(6_000, n => $"  i{n}@2024 uniform from 1% to 2%\n")),
        Of("common factors by the thousand",
            () => $"{Input}uncertainty\n  m@2024 uniform from 1% to 2% common {string.Join(", ", Enumerable.Range(0, 40_000).Select(n => $"c{n} = 0.001"))}\n"),
        Of("a correlation without end",
            () => Input + "uncertainty\n  m@2024 uniform from 1% to 2%\n  correlation m@2024" + Many(80_000, ", m@2024") + " = 0.5\n"),
        Of("charts by the thousand", () => Input + Many(10_000, n => $"chart c{n} \"C\"\n  line u\n  scenarios u\n")),
        Of("what-if tables by the thousand", () => Input + Many(5_000, "sensitivity u@2024\n  m += 1pp\n")),
        Of("libraries by the thousand", () => "use " + string.Join(", ", Enumerable.Range(0, 50_000).Select(n => $"l{n}")) + "\n"),
        Of("rules by the thousand", () => "line x : ratio\n" + Many(40_000, n => $"  {2023 + (n % 3)} {n}\n")),
        Of("shows by the thousand", () => Input + "statement s\n" + Many(20_000, "show u\n")),
    ];

    private static HostileModel Years(string years) => new(
        $"the years {years}",
        () => $"model hostile\ntimeline years {years}\ncurrency CNY million\nline x : ratio days\n  = days_in_period()\n"
            + "line y : ratio days\n  actual x\n  estimate x[-1] + x[0] + average(x[-1..0])\n");
}
