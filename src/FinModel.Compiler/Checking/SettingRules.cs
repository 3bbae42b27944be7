using FinModel.Compiler.Binding;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Checking;

/// <summary>What says how to reduce, such as which quartile, has bounds.</summary>
internal static class SettingRules
{
    /// <summary>The settings of a call that are written down and outside of theirs.</summary>
    public static IEnumerable<Diagnostic> Broken(BoundCall node) => node.Single.OfType<BoundNumber>()
        .Where(n => node.Function.Settings > 0 && !(n.Value >= 0 && n.Value <= node.Function.Greatest))
        .Select(n => NameDiagnostics.SettingOutside(n.Span, node.Function.Name, n.Span.Text));
}
