namespace FinModel.Tests.Models;

/// <summary>The scenarios of Alder &amp; Finch once more, typed in by hand.</summary>
internal static class AlderFinchScenarios
{
    public static Figures Base { get; } = Figures.Read("alder-finch", 1);

    private static Figures WarmWinter { get; } = Base.With(
        ("segment_growth.shops", "4Q25", _ => -0.14),
        ("segment_growth.online", "4Q25", _ => -0.14),
        ("gross_margin_change", "4Q25", x => x - 0.03),
        ("inventory_days", "4Q25", x => x + 20),
        ("segment_growth.shops", "4Q26", _ => 0.09),
        ("segment_growth.online", "4Q26", _ => 0.09));

    public static IReadOnlyDictionary<string, Figures> All { get; } = new Dictionary<string, Figures>
    {
        ["base"] = Base,
        ["warm_winter"] = WarmWinter,
        ["price_war"] = WarmWinter.With(
            ("gross_margin_change", "1Q26", x => x - 0.06),
            ("gross_margin_change", "2Q26", x => x - 0.06),
            ("gross_margin_change", "3Q26", x => x - 0.04),
            ("dividend_payout", "2Q26", _ => 0)),
        ["online_first"] = Base.With(AlderFinchByHand.Estimates.SelectMany(q => new (string, string, Func<double, double>)[]
        {
            ("segment_growth.online", q, _ => 0.22),
            ("segment_growth.shops", q, x => x - 0.02),
            ("selling_expense_ratio", q, x => x + 0.01),
        })),
    };
}
