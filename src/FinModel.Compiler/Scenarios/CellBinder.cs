using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>Names of lines, members and periods that come from outside a model's formulas.</summary>
public static class CellBinder
{
    /// <summary>The line, member and period meant; null when there is no such thing (reported).</summary>
    public static (PlanLine Line, PlanMember? Member, Period? Period)? Bind(Plan plan, CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics)
    {
        // Who asks declares nothing: what is called alike is of more use than how a line is declared.
        if (plan.Line(syntax.Line.Name) is null && Suggestions.For(syntax.Line.Name, plan.Lines.Select(l => l.Name)).Count == 0)
        {
            diagnostics.Add(LabelNames.Unknown(plan, syntax.Line.Span, syntax.Line.Name));
            return null;
        }

        return Bind(plan.Index, syntax, diagnostics);
    }

    /// <summary>The same, before there is a plan.</summary>
    internal static (PlanLine Line, PlanMember? Member, Period? Period)? Bind(PlanIndex model, CellReferenceSyntax syntax, ICollection<Diagnostic> diagnostics)
    {
        if (model.Line(syntax.Line.Name) is not { } line)
        {
            diagnostics.Add(NameDiagnostics.Unknown(syntax.Line.Span, NameKind.Line, syntax.Line.Name, model.Lines.Select(l => l.Name)));
            return null;
        }

        var members = Members(line, syntax.Member, diagnostics);
        var period = syntax.Period is null ? null : PeriodOf(model, line, syntax.Period, diagnostics);
        var isUsable = members.Count > 0 && (syntax.Period is null || period is not null);
        return isUsable ? (line, syntax.Member is null ? null : members[0], period) : null;
    }

    /// <summary>The member named, or all members of a line when none is; empty when it has no such member (reported).</summary>
    internal static IReadOnlyList<PlanMember?> Members(PlanLine line, Identifier? name, ICollection<Diagnostic> diagnostics)
    {
        if (name is null)
        {
            return line.Dimension is null ? [null] : [.. line.Dimension.Members];
        }

        if (line.Dimension is null)
        {
            diagnostics.Add(NameDiagnostics.NotDimensioned(name.Span, line.Name));
            return [];
        }

        if (line.Dimension.Members.FirstOrDefault(m => m.Name == name.Name) is { } member)
        {
            return [member];
        }

        diagnostics.Add(NameDiagnostics.UnknownMember(name.Span, name.Name, line.Dimension.Name, line.Dimension.Members.Select(m => m.Name)));
        return [];
    }

    /// <summary>The period meant, on one of the plan's timelines; null when there is none (reported).</summary>
    internal static Period? PeriodOf(PlanIndex model, PlanLine line, PeriodReferenceSyntax reference, ICollection<Diagnostic> diagnostics)
    {
        if (line.Kind == LineKind.Constant)
        {
            diagnostics.Add(TimeDiagnostics.PeriodOnConstant(reference.Span, line.Name));
            return null;
        }

        if (model.Symbols().FixedPeriod(reference) is { } period && model.Symbols().Locate(period) is not null)
        {
            return period;
        }

        diagnostics.Add(TimeDiagnostics.OutsideTimeline(reference.Span, reference.Span.Text, model.Timelines));
        return null;
    }
}
