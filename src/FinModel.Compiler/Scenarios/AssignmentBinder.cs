using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>One assignment to the input cells it changes.</summary>
internal sealed class AssignmentBinder(Plan plan, string who, List<Diagnostic> diagnostics)
{
    public IEnumerable<PlanOverride> Bind(AssignmentSyntax syntax)
    {
        if (syntax.Value is ErrorSyntax || FindInput(syntax) is not { } line)
        {
            return [];
        }

        var members = CellBinder.Members(line, syntax.Member, diagnostics);
        var cells = members.SelectMany(m => CellsOf(line, m, syntax)).ToList();
        if (cells.Count == 0 || Value(syntax, line, members) is not { } value)
        {
            return [];
        }

        var source = new PlanSource(who, syntax.Because, OneLine(syntax.Span), syntax.Span);
        var @operator = syntax.Operator switch
        {
            "=" => OverrideOperator.Set,
            "+=" => OverrideOperator.Add,
            "-=" => OverrideOperator.Subtract,
            _ => OverrideOperator.Multiply,
        };
        return cells.Select(c => new PlanOverride(c, @operator, value, source));
    }

    private PlanLine? FindInput(AssignmentSyntax syntax)
    {
        if (plan.Line(syntax.Input.Name) is not { } line)
        {
            diagnostics.Add(NameDiagnostics.Unknown(syntax.Input.Span, "input", syntax.Input.Name, plan.Lines.Where(l => l.IsInput).Select(l => l.Name)));
            return null;
        }

        if (line.IsInput)
        {
            return line;
        }

        var formula = line.Rules.FirstOrDefault(r => r.Scope is "estimate" or "=") ?? (line.Rules.Count > 0 ? line.Rules[0] : null);
        diagnostics.Add(ScenarioDiagnostics.Computed(syntax.Input.Span, line.Name, formula is null ? "no rule" : "= " + formula.Text, InputsOf(line)).With(line.Span, "declared here"));
        return null;
    }

    // The inputs nearest to the line's first estimate: what a user who wanted to change the line may change instead.
    private IEnumerable<string> InputsOf(PlanLine line)
    {
        var inputs = new List<string>();
        var seen = new HashSet<PlanCell>();
        var waiting = new Queue<PlanCell>(plan.Cells.Where(c => c.Line == line && c.Period is null or { IsEstimate: true }).Take(1));
        while (inputs.Count < 4 && waiting.TryDequeue(out var cell))
        {
            if (cell.Origin == CellOrigin.Input && !inputs.Contains(cell.Line.Name, StringComparer.Ordinal))
            {
                inputs.Add(cell.Line.Name);
            }

            foreach (var operand in cell.Formula?.Cells().Where(seen.Add) ?? [])
            {
                waiting.Enqueue(operand);
            }
        }

        return inputs;
    }

    private IEnumerable<PlanCell> CellsOf(PlanLine line, PlanMember? member, AssignmentSyntax syntax)
    {
        if (syntax.Period is not { } reference)
        {
            return plan.CellsOf(line, member, plan.Timeline).Where(c => c.Origin == CellOrigin.Input);
        }

        if (CellBinder.PeriodOf(plan, line, reference, diagnostics) is not { } period)
        {
            return [];
        }

        if (plan.Timeline.IndexOf(period) is var index and >= 0 && !plan.Timeline.Periods[index].IsEstimate)
        {
            diagnostics.Add(ScenarioDiagnostics.ActualPeriod(reference.Span, period.Id, plan.Timeline.Periods.Where(p => p.IsEstimate).Select(p => p.Id)));
            return [];
        }

        if (plan.Cell(line, member, period) is { Origin: CellOrigin.Input } cell)
        {
            return [cell];
        }

        diagnostics.Add(ScenarioDiagnostics.NotGivenThere(
            syntax.Span, line.Name, period.Id, plan.CellsOf(line, member, plan.Timeline).Where(c => c.Origin == CellOrigin.Input).Select(c => c.PeriodId)));
        return [];
    }

    private double? Value(AssignmentSyntax syntax, PlanLine line, IEnumerable<PlanMember?> members)
    {
        // A factor has no unit; anything else is in the input's.
        IEnumerable<Unit?> units = syntax.Operator == "*=" ? [Unit.Pure] : [.. members.Select(m => line.Units[m?.Index ?? 0])];
        return LiteralReader.Read(syntax.Value, units, line.Name, plan.Symbols, diagnostics);
    }

    private static string OneLine(SourceSpan span) => string.Join(' ', span.Text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
