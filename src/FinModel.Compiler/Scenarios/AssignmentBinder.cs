using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>One assignment to the input cells it changes.</summary>
internal sealed class AssignmentBinder(PlanIndex model, string who, List<Diagnostic> diagnostics)
{
    public IEnumerable<PlanOverride> Bind(AssignmentSyntax syntax)
    {
        if (syntax.Value is ErrorSyntax)
        {
            return [];
        }

        var cells = InputCellBinder.BindShares(model, new CellReferenceSyntax(syntax.Span, syntax.Input, syntax.Member, syntax.Period), diagnostics);
        if (cells.Count == 0 || Value(syntax, [.. cells.Select(c => c.Cell)]) is not { } value)
        {
            return [];
        }

        var source = new PlanSource(who, syntax.Because, PlanLines.OneLine(syntax.Span.Text), syntax.Span);
        var @operator = syntax.Operator switch
        {
            "=" => OverrideOperator.Set,
            "+=" => OverrideOperator.Add,
            "-=" => OverrideOperator.Subtract,
            _ => OverrideOperator.Multiply,
        };
        return cells.Select(c => new PlanOverride(c.Cell, @operator, @operator == OverrideOperator.Multiply ? value : value * c.Share, source));
    }

    // A factor has no unit; what is added to a date is days; anything else is in the input's.
    private double? Value(AssignmentSyntax syntax, IReadOnlyList<PlanCell> cells)
    {
        if (syntax.Operator == "*=" && cells[0].Unit == Unit.Date)
        {
            diagnostics.Add(UnitDiagnostics.DateAsAmount(syntax.Span, "multiply"));
            return null;
        }

        if (syntax.Operator != "=" && BandWords.Of(cells[0].Line) is { } words)
        {
            diagnostics.Add(ScenarioDiagnostics.WordMoved(syntax.Span, cells[0].Line.Name, words.Words.Select(w => w[0])));
            return null;
        }

        Unit? In(PlanCell cell) => syntax.Operator switch
        {
            "=" => cell.Unit,
            "*=" => Unit.Pure,
            _ => cell.Unit.Difference,
        };
        var units = cells.Select(In);
        var role = syntax.Operator switch
        {
            "=" => ValueRole.Level,
            "*=" => ValueRole.Factor,
            "-=" => ValueRole.Decrease,
            _ => ValueRole.Increase,
        };
        var value = LiteralReader.Read(syntax.Value, units, ValueForm.Of(cells[0].Line, role), model.Symbols(), diagnostics);
        if (value is { } days && cells[0].Unit == Unit.Date && days != Math.Truncate(days))
        {
            diagnostics.Add(ScenarioDiagnostics.PartOfDay(syntax.Value.Span, cells[0].Line.Name));
            return null;
        }

        return value;
    }
}
