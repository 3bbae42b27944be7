using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>Charts and what-if tables as written, bound to the lines and inputs of a model.</summary>
internal static class PresentationBinder
{
    private const int MostAxes = 2;

    // A chart without a label goes on with the one of its name, as a statement does: so a file adds a line to another's chart.
    public static IReadOnlyList<PlanChart> Charts(PlanIndex model, IEnumerable<ChartSyntax> charts, List<Diagnostic> diagnostics)
    {
        var all = charts.ToList();
        var begun = all.Where(c => c.Label != LabelSyntax.None).Select(c => c.Name.Name).ToHashSet(StringComparer.Ordinal);
        var further = all.Where(c => c.Label == LabelSyntax.None && begun.Contains(c.Name.Name)).ToLookup(c => c.Name.Name, StringComparer.Ordinal);
        return [.. all.Where(c => c.Label != LabelSyntax.None || !begun.Contains(c.Name.Name))
            .Select(c => Chart(model, [c, .. further[c.Name.Name]], diagnostics))];
    }

    private static PlanChart Chart(PlanIndex model, IReadOnlyList<ChartSyntax> parts, List<Diagnostic> diagnostics) =>
        new(parts[0].Name.Name, PlanLines.Label(parts[0].Label, parts[0].Name.Name),
            [.. parts.SelectMany(c => c.Series).Select(s => Series(model, s, diagnostics)).OfType<PlanChartSeries>()]);

    public static IReadOnlyList<PlanSensitivity> Sensitivities(PlanIndex model, IEnumerable<SensitivitySyntax> tables, List<Diagnostic> diagnostics) =>
        [.. tables.Select(t => Sensitivity(model, t, diagnostics)).OfType<PlanSensitivity>()];

    private static PlanChartSeries? Series(PlanIndex model, ChartSeriesSyntax syntax, List<Diagnostic> diagnostics)
    {
        var line = Line(model, syntax.Line, diagnostics);
        var to = syntax.To is null ? null : Line(model, syntax.To, diagnostics);
        var middle = syntax.Middle is null ? null : Line(model, syntax.Middle, diagnostics);
        if (line is null || (to is null && syntax.To is not null) || (middle is null && syntax.Middle is not null))
        {
            return null;
        }

        var kind = Enum.Parse<ChartSeriesKind>(syntax.Kind.Name, ignoreCase: true);
        var isDrawable = kind switch
        {
            ChartSeriesKind.Between =>
                line.Kind == LineKind.Constant && line.Dimension is not null && IsAlike(line, to!) && (middle is null || IsAlike(line, middle)),
            ChartSeriesKind.Mark or ChartSeriesKind.Range or ChartSeriesKind.Scenarios => line.Kind == LineKind.Constant && line.Dimension is null,
            _ => line.Kind != LineKind.Constant,
        };
        if (!isDrawable)
        {
            diagnostics.Add(ScenarioDiagnostics.BadChartSeries(syntax.Span, syntax.Kind.Name));
        }

        return isDrawable ? new PlanChartSeries(kind, line, to, middle) : null;
    }

    private static bool IsAlike(PlanLine line, PlanLine other) =>
        other.Kind == line.Kind && other.Dimension == line.Dimension && other.Units.SequenceEqual(line.Units);

    private static PlanLine? Line(PlanIndex model, Identifier name, List<Diagnostic> diagnostics)
    {
        if (model.Line(name.Name) is not { } line)
        {
            diagnostics.Add(NameDiagnostics.Unknown(name.Span, NameKind.Line, name.Name, model.Lines.Select(l => l.Name)));
            return null;
        }

        return line;
    }

    private static PlanSensitivity? Sensitivity(PlanIndex model, SensitivitySyntax syntax, List<Diagnostic> diagnostics)
    {
        if (CellBinder.Bind(model, syntax.Output, diagnostics) is not var (line, member, period))
        {
            return null;
        }

        var steps = syntax.Steps.Select(s => Step(model, s, diagnostics)).OfType<PlanStep>().ToList();
        if (model.Cell(line, member, period) is not { } output || (line.Dimension is not null && member is null) || steps.Count is 0 or > MostAxes)
        {
            diagnostics.Add(ScenarioDiagnostics.BadSensitivity(syntax.Span));
            return null;
        }

        return new PlanSensitivity(output, PlanLines.Label(syntax.Label, line.Name), [.. steps]);
    }

    private static PlanStep? Step(PlanIndex model, AssignmentSyntax syntax, List<Diagnostic> diagnostics)
    {
        var changes = new AssignmentBinder(model, "sensitivity", diagnostics).Bind(syntax).ToList();
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
