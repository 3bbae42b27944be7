using static FinModel.Tests.Robustness.HostileModel;

namespace FinModel.Tests.Robustness;

/// <summary>Formulas that grow, nest and multiply.</summary>
internal static class HostileFormulas
{
    public static IReadOnlyList<HostileModel> All { get; } =
    [
        OfFormula("brackets in brackets", () => Many(300_000, "(") + "1" + Many(300_000, ")")),
        OfFormula("functions in functions", () => Many(100_000, "abs(") + "1" + Many(100_000, ")")),
        OfFormula("signs before signs", () => Many(500_000, "-") + "1"),
        OfFormula("not before not", () => Many(200_000, "not ") + "1"),
        OfFormula("a sum without end", () => "1" + Many(400_000, "+1")),
        OfFormula("a sum as long as it may be", () => "1" + Many(400, "+1")),
        OfFormula("powers of powers", () => "10" + Many(400, "^10")),
        OfFormula("shifts of shifts", () => "x" + Many(100_000, "[-1]")),
        OfFormula("shifts as many as there may be", () => "x" + Many(400, "[-1]")),
        OfFormula("arguments without end", () => $"sum(1{Many(150_000, ",1")})"),
        OfFormula("choices in choices", () => Many(60, "if(1 > 0, ") + "1" + Many(60, ", 0)")),
        OfFormula("a number of a million digits", () => Many(1_000_000, "9")),
        OfFormula("a number with a million decimals", () => "0." + Many(1_000_000, "9")),
        OfFormula("an exponent of a million digits", () => "1e" + Many(1_000_000, "9")),
        OfFormula("far away", () => "x[-10000] + sum(x[-10000..+10000]) + x[-10000 years] + x[+999]"),
        OfFormula("ranges in ranges", () => Many(20, "sum((") + "1" + Many(20, ")[-10000..+10000])")),
        OverMonths("ranges over all periods", 1_900, () => "line a : ratio\n  = 1\nline b : ratio\n  estimate sum(a[2001-01..2050-12])\n"),
        OverMonths("ranges in ranges over all periods", 1_900, () => "line a : ratio\n  = 1\nline b : ratio\n  = sum((sum(a[-1899..0]))[-1899..0])\n"),
        Of("units of units", () => $"line x : flow {Many(100_000, "money*")}money\n  = 1\n"),
        Of("units over units", () => $"line x : flow money{Many(100_000, "/HKD")}\n  = 1\n"),
        OfFormula("powers of units", () => $"1{Many(390, " * 1 million")}"),
        Of("functions of functions", () => Many(200, n => $"function f{n}(a) = {(n == 0 ? "a" : $"f{n - 1}(a)")}\n") + "line x : ratio\n  = f199(1)\n"),
        Of("functions that double",
            () => Many(200, n => $"function f{n}(a) = {(n == 0 ? "a" : $"f{n - 1}(a) + f{n - 1}(a)")}\n") + "line x : ratio\n  = f199(1)\n"),
        Of("long functions of long functions",
            () => Many(60, n => $"function f{n}(a) = {(n == 0 ? "a" : $"f{n - 1}(a)")}{Many(390, " + 1")}\n") + "line x : ratio\n  = f59(1)\n"),
        Of("functions around their argument", () => $"function f(a) = a{Many(390, " + 1")}\nline x : ratio\n  = {Many(60, "f(")}1{Many(60, ")")}\n"),
        Of("long functions of long functions of periods",
            () => Many(60, n => $"function f{n}(a) = {(n == 0 ? "a" : $"f{n - 1}(a)")}{Many(390, "[-1]")}\n") + "line x : ratio\n  = f59(1)\n"),
        Of("deep functions of deep functions",
            () => Many(60, n => $"function f{n}(a) = {Many(60, "abs(")}{(n == 0 ? "a" : $"f{n - 1}(a)")}{Many(60, ")")}\n") + "line x : ratio\n  = f59(1)\n"),
        Of("functions as deep as they may be",
            () => $"function f(a) = {Many(55, "abs(")}a{Many(55, ")")}\nline x : ratio\n  = {Many(8, "f(")}1{Many(8, ")")}\n"
                + $"line y : ratio\n  = {Many(50, "(")}x{Many(50, " + 1)")}{Many(340, " + 1")}\n"),
        Of("a function with many parameters",
            () => $"function f({string.Join(", ", Enumerable.Range(0, 50_000).Select(n => $"p{n}"))}) = p1\nline x : ratio\n  = f(1)\n"),
        Of("a function twice in itself", () => "function f(a) = g(a) + g(a)\nfunction g(a) = f(a) + f(a)\nline x : ratio\n  = f(1)\n"),
    ];
}
