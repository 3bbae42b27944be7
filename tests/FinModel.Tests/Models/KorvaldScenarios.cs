namespace FinModel.Tests.Models;

/// <summary>The scenarios of Korvald once more, typed in by hand.</summary>
internal static class KorvaldScenarios
{
    public static Figures Base { get; } = Figures.Read("korvald", 1000);

    public static IReadOnlyDictionary<string, Figures> All { get; } = new Dictionary<string, Figures>
    {
        ["base"] = Base,
        ["downturn"] = Base.With(
        [
            ("guided_growth", "2025", _ => -0.06),
            ("guided_growth", "2026", _ => -0.10),
            .. Each(["home", "america", "china"], m => ($"market_growth.{m}", "2025", _ => -0.06)),
            .. Each(["home", "america", "china"], m => ($"market_growth.{m}", "2026", _ => -0.09)),
            ("gross_margin", "2025", x => x - 0.04),
            ("gross_margin", "2026", x => x - 0.03),
            .. Each(["foundry", "machining", "finishing"], p => ($"plant_turnover.{p}", "2025", x => x * 0.9)),
            .. Each(["foundry", "machining", "finishing"], p => ($"plant_turnover.{p}", "2026", x => x * 0.9)),
        ]),
        ["credit_crunch"] = Base.With(
        [
            .. Each(KorvaldByHand.Estimates, year => ("revolver_limit", year, _ => 18_000)),
            .. Each(KorvaldByHand.Estimates, year => ("revolver_rate", year, x => x + 0.02)),
            ("dividend_payout", "2028", _ => 0),
        ]),
        ["expansion"] = Base.With(
        [
            .. Each(KorvaldByHand.Estimates, year => ("plant_turnover.foundry", year, x => x * 0.85)),
            .. Each(KorvaldByHand.Estimates, year => ("guided_growth", year, x => x + 0.02)),
            ("loan_drawn.term_loan", "2026", _ => 12_000),
        ]),
        ["strong_euro"] = Base.With(
        [
            .. Each(KorvaldByHand.Estimates, year => ("eur_per_usd", year, x => x * 0.88)),
            .. Each(KorvaldByHand.Estimates, year => ("eur_per_cny", year, x => x * 0.88)),
            ("guided_growth", "2025", x => x - 0.05),
        ]),
    };

    private static IEnumerable<(string, string, Func<double, double>)> Each(IEnumerable<string> names,
        Func<string, (string, string, Func<double, double>)> change) =>
        names.Select(change);
}
