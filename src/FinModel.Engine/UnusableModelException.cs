using FinModel.Core.Diagnostics;

namespace FinModel;

/// <summary>Thrown by the convenience methods that have no other way to hand back diagnostics.</summary>
public sealed class UnusableModelException : Exception
{
    /// <summary>An exception that carries diagnostics; its message is the first of them.</summary>
    public UnusableModelException(IReadOnlyList<Diagnostic> diagnostics)
        : base(diagnostics.Count == 0 ? "the model cannot be used" : $"{diagnostics[0].Span}: {diagnostics[0].Code} {diagnostics[0].Message}") =>
        Diagnostics = diagnostics;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
