using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>Charts and what-if tables as written, bound to the lines and inputs of a plan.</summary>
internal static class PresentationBinder
{
    private const int MostAxes = 2;

    public static IReadOnlyList<PlanChart> Charts(Plan plan, IEnumerable<ChartSyntax> charts, List<Diagnostic> diagnostics) =>
        [.. charts.Select(c => new PlanChart(c.Name.Name, PlanLines.Label(c.Label, c.Name.Name), [.. c.Series.Select(s => Series(plan, s, diagnostics)).OfType<PlanChartSeries>()]))];

    public static IReadOnlyList<PlanSensitivity> Sensitivities(Plan plan, IEnumerable<SensitivitySyntax> tables, List<Diagnostic> diagnostics) =>
        [.. tables.Select(t => Sensitivity(plan, t, diagnostics)).OfType<PlanSensitivity>()];

    private static PlanChartSeries? Series(Plan plan, ChartSeriesSyntax syntax, List<Diagnostic> diagnostics)
    {
        if (plan.Line(syntax.Line.Name) is not { } line)
        {
            diagnostics.Add(NameDiagnostics.Unknown(syntax.Line.Span, "line", syntax.Line.Name, plan.Lines.Select(l => l.Name)));
            return null;
        }

        return new PlanChartSeries(Enum.Parse<ChartSeriesKind>(syntax.Kind.Name, ignoreCase: true), line);
    }

    private static PlanSensitivity? Sensitivity(Plan plan, SensitivitySyntax syntax, List<Diagnostic> diagnostics)
    {
        if (CellBinder.Bind(plan, syntax.Output, diagnostics) is not var (line, member, period))
        {
            return null;
        }

        var steps = syntax.Steps.Select(s => Step(plan, s, diagnostics)).OfType<PlanStep>().ToList();
        if (plan.Cell(line, member, period) is not { } output || (line.Dimension is not null && member is null) || steps.Count is 0 or > MostAxes)
        {
            diagnostics.Add(ScenarioDiagnostics.BadSensitivity(syntax.Span));
            return null;
        }

        return new PlanSensitivity(output, PlanLines.Label(syntax.Label, line.Name), steps);
    }

    private static PlanStep? Step(Plan plan, AssignmentSyntax syntax, List<Diagnostic> diagnostics)
    {
        var changes = new AssignmentBinder(plan, "sensitivity", diagnostics).Bind(syntax).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        if (changes[0].Operator != OverrideOperator.Add)
        {
            diagnostics.Add(ScenarioDiagnostics.BadSensitivity(syntax.Span));
            return null;
        }

        return new PlanStep(changes[0].Cell.Line, syntax.Member is null ? null : changes[0].Cell.Member, [.. changes.Select(c => c.Cell)], changes[0].Operand);
    }
}
