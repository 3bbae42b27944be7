using FinModel.Compiler.Binding;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Checking;

/// <summary>From a bound model to one whose formulas have types, once and for all that comes after.</summary>
internal static class Checker
{
    /// <summary>Types every formula, and reports what does not go together and what nothing uses.</summary>
    public static CheckedModel Check(BoundModel model, List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        var types = UnitChecker.Check(model, diagnostics, cancelled);
        cancelled.ThrowIfCancellationRequested();
        UsageChecker.Check(model, diagnostics);
        UncountedBalances.Check(model, diagnostics);
        return new CheckedModel(model, types);
    }
}
