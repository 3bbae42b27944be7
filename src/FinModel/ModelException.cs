namespace FinModel;

/// <summary>What was asked for cannot be had: the model, a change, a name or a workbook cannot be used. The message says all that is wrong, one
/// problem a line.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class ModelException : Exception
{
    internal ModelException(IReadOnlyList<Problem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>All that is wrong, in the order of files and places.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal static ModelException Of(IEnumerable<Core.Diagnostics.Diagnostic> diagnostics) => new([.. diagnostics.Select(d => new Problem(d))]);
}
