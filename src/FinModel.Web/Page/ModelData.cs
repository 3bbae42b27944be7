using FinModel.Analysis.Simulations.Drawing;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Series;

namespace FinModel.Web.Page;

/// <summary>What the model declares beside its lines: scenarios, uncertainty, charts, what-if tables, checks and printed figures.</summary>
internal sealed class ModelData(Plan plan, LineData lines, CellData cells, TextPool texts)
{
    public FieldsDatum ToDatum(TieOutReport published) => Datum.Fields(
        ("scenarios", Datum.List(plan.Scenarios, Scenario)),
        ("factors", Datum.List(plan.Uncertainty.Factors, Factor)),
        ("charts", Datum.List([.. ShownCharts.Of(plan)], Chart)),
        ("tables", Datum.Fields([.. plan.Printed.GroupBy(p => p.Table, StringComparer.Ordinal).Select(g => (g.Key, (Datum)texts.Of(g.First().TableLabel)))])),
        ("statements", Datum.List(plan.Statements, s => Datum.Fields(("id", s.Name), ("label", texts.Of(s.Label)), ("aside", s.IsAside)))),
        ("checks", Datum.List(plan.Checks.Where(c => !c.IsAudit), Check)),
        ("printed", Datum.List(published.Items.Where(i => i.Printed.Cell is not null), Printed)));

    private Datum Scenario(PlanScenario scenario) => Datum.Fields(
        ("id", scenario.Name),
        ("label", texts.Of(scenario.Label)),
        ("changes", Datum.List(scenario.Overrides, o => Datum.List([o.Cell.Slot, Sign(o.Operator), o.Operand, cells.Of(o.Source)]))));

    private static string Sign(OverrideOperator op) => op switch
    {
        OverrideOperator.Set => "=",
        OverrideOperator.Add => "+=",
        OverrideOperator.Subtract => "-=",
        _ => "*=",
    };

    private Datum Factor(PlanFactor factor)
    {
        var distribution = factor.Distribution;
        var marginals = factor.Cells.Select(c => Marginals.Of(distribution, c.Given)).ToList();
        var follows = distribution is { Kind: DistributionKind.Normal or DistributionKind.Lognormal, Mean: null };
        return Datum.Fields(
            ("id", factor.Name),
            ("cells", Datum.List(factor.Cells, c => c.Slot)),
            ("kind", distribution.Kind.ToString().ToLowerInvariant()),
            ("deviation", follows ? distribution.Deviation : Datum.Absent),
            ("quantiles",
                follows ? Datum.Absent : Datum.List(marginals, m => Datum.List([m.At(-RangeOf99), m.At(-RangeOf80), m.At(RangeOf80), m.At(RangeOf99)]))),
            ("source", cells.Of(factor.Source)));
    }

    // The normal variables with a hundredth and a tenth of the probability above them.
    private const double RangeOf99 = 2.3263478740408408;
    private const double RangeOf80 = 1.2815515655446004;

    private Datum Chart(PlanChart chart) => Datum.Fields(
        ("id", chart.Name),
        ("label", texts.Of(chart.Label)),
        ("series",
            Datum.List(chart.Series,
                s => Datum.Fields(("kind", s.Kind.ToString().ToLowerInvariant()), ("line", lines.Of(s.Line)),
                    ("to", s.To is { } to ? lines.Of(to) : Datum.Absent)))));

    private Datum Check(PlanCheck check) => Datum.Fields(
        ("id", check.Name), ("label", texts.Of(check.Label)), ("condition", check.Condition), ("warning", check.IsWarning));

    private Datum Printed(TieOutItem item) => Datum.List((Datum[])
    [
        item.Printed.Cell!.Slot, cells.Of(item.Printed.Table), cells.Of(item.Printed.RowLabel), cells.Of(item.Printed.Column), item.Printed.Text,
        .. cells.Of(item.Printed.Span),
        texts.Of(TextPool.Both(w => w.Check.Status(item.Status))), cells.Of(item.Cause),
    ]);
}
