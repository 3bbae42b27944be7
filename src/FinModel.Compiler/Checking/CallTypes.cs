using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>Types of calls that depend on nothing around them.</summary>
internal static class CallTypes
{
    public static ExpressionType PureNumber(SourceSpan span) => new(Unit.Pure, Nature.Any, false, span, "this is a pure number");

    /// <summary>The type of a fact of a period.</summary>
    public static ExpressionType Of(BoundTimelineFact node) => node.Fact switch
    {
        TimelineFact.PeriodsPerYear => PureNumber(node.Span),
        TimelineFact.DaysInPeriod => new ExpressionType(Unit.Days, Nature.Any, false, node.Span, "a number of days"),
        _ => new ExpressionType(Unit.Date, Nature.Any, false, node.Span, "this is a date"),
    };

    /// <summary>Reports numbers that say how to reduce and are outside what there is, such as a fifth quartile.</summary>
    public static void CheckSettings(BoundCall node, List<Diagnostic> diagnostics)
    {
        foreach (var setting in node.Single.OfType<BoundNumber>().Where(n => node.Function.Settings > 0 && !(n.Value >= 0 && n.Value <= node.Function.Greatest)))
        {
            diagnostics.Add(NameDiagnostics.SettingOutside(setting.Span, node.Function.Name, setting.Span.Text));
        }
    }
}
