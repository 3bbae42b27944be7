using FinModel.Compiler.Binding;
using FinModel.Compiler.Checking;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Compiler.Expanding;

/// <summary>Checks and audits in every period in which they can be asked.</summary>
internal sealed class CheckExpander(CheckedModel model, FormulaExpander formulas, CancellationToken cancelled)
{
    private readonly ModelSymbols _symbols = model.Symbols;

    /// <summary>One check after the other, as they are asked for.</summary>
    public IEnumerable<PlanCheck> Expand()
    {
        foreach (var check in model.Bound.Checks)
        {
            cancelled.ThrowIfCancellationRequested();
            yield return Expand(check, check.Parts.Any(IsTimed) ? Places(check.Syntax.IsAudit) : [(0, -1)], isOfThePast: false);
            if (ComparesBalances(check) && Expand(check, Past(), isOfThePast: true) is { Instances.Count: > 0 } past)
            {
                yield return past;
            }
        }
    }

    private PlanCheck Expand(BoundCheck check, List<(int Timeline, int Index)> places, bool isOfThePast)
    {
        var syntax = check.Syntax;
        var dimension = check.Parts.Select(FreeDimension.Of).FirstOrDefault(d => d is not null);
        var members = dimension is null ? [null] : dimension.Members.Cast<MemberSymbol?>();
        var instances = members.SelectMany(m => places.ConvertAll(p => Instance(check, dimension, m, p.Timeline, p.Index))).OfType<PlanCheckInstance>();
        return new PlanCheck(
            syntax.Name.Name, PlanLines.Label(syntax.Label, syntax.Name.Name), syntax.IsAudit || isOfThePast, syntax.Condition.Span.Text, syntax.Name.Span,
            [.. instances])
        {
            IsWarning = syntax.IsWarning,
            IsOfThePast = isOfThePast,
            Sides = model.Types.Of(check.Left, dimension, dimension is { Members: [var first, ..] } ? first : null)?.Unit == Unit.Date ? Display.Date
                : IsPercent(check.Left) || IsPercent(check.Right) ? Display.Percent : Display.Plain,
        };
    }

    private static bool IsPercent(BoundExpression side) => side is BoundNumber { IsRate: true } or BoundLine { Line.Display: Display.Percent };

    // A check holds in estimates; an audit wherever there are published figures.
    private List<(int Timeline, int Index)> Places(bool isAudit)
    {
        var places = new List<(int, int)>();
        for (var t = 0; t < _symbols.Timelines.Count; t++)
        {
            var periods = _symbols.Timelines[t].Periods;
            for (var i = 0; i < periods.Count; i++)
            {
                if (isAudit ? periods[i].IsShown : t == 0 && periods[i].IsEstimate)
                {
                    places.Add((t, i));
                }
            }
        }

        return places;
    }

    // Balances that must be equal in every estimate were equal before, or the difference goes through them all.
    private static bool ComparesBalances(BoundCheck check) =>
        check.Syntax is { IsAudit: false, IsWarning: false } && check.Comparison == Op.Equal && (HasBalance(check.Left) || HasBalance(check.Right));

    private static bool HasBalance(BoundExpression expression) => expression is BoundLine { Line.Kind: LineKind.Stock } || expression.Parts.Any(HasBalance);

    private List<(int Timeline, int Index)> Past()
    {
        var places = new List<(int, int)>();
        for (var i = 0; i < _symbols.Calculating.Periods.Count; i++)
        {
            if (!_symbols.Calculating.Periods[i].IsEstimate)
            {
                places.Add((0, i));
            }
        }

        return places;
    }

    private PlanCheckInstance? Instance(BoundCheck check, DimensionSymbol? dimension, MemberSymbol? member, int timeline, int index)
    {
        var left = formulas.Expand(check.Left, dimension, member, timeline, index, out _);
        var right = formulas.Expand(check.Right, dimension, member, timeline, index, out _);
        var within = check.Within is null ? null : formulas.Expand(check.Within, dimension, member, timeline, index, out _);
        if (left is null || right is null || (within is null && check.Within is not null))
        {
            return null;
        }

        if (within is null)
        {
            (left, right) = Differences.Sides(left, right);
        }

        var period = index < 0 ? null : _symbols.Timelines[timeline].Periods[index];
        var planMember = member is null ? null : new PlanMember(member.Name, PlanLines.Label(member.Label, member.Name), member.Index, member.Currency);
        return new PlanCheckInstance(period, check.Comparison, left, right, within, CauseIn(check, period), planMember);
    }

    private PlanLabel? CauseIn(BoundCheck check, TimelinePeriod? period)
    {
        var cause = check.Syntax.Causes.FirstOrDefault(c => c.Periods.Count == 0 || c.Periods.Any(p => _symbols.FixedPeriod(p) == period?.Period));
        return cause is null ? null : PlanLines.Label(cause.Cause, "");
    }

    // Whether it has a value for each period, rather than one for all time.
    private static bool IsTimed(BoundExpression expression) => expression switch
    {
        BoundLine line => !line.Line.IsConstant,
        BoundShift { From.Offset: null } => false,
        BoundTimelineFact => true,
        _ => expression.Parts.Any(IsTimed),
    };
}
