using FinModel.Core.Diagnostics;

namespace FinModel;

/// <summary>What came of loading a model: the model, unless something in it is an error, and everything that is to be said about it.</summary>
/// <param name="Model">The model, or null when a diagnostic is an error.</param>
/// <param name="Diagnostics">All errors and warnings, in the order of files and places.</param>
public sealed record ModelLoad(FinancialModel? Model, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The files that were read, as absolute paths with links followed: the model's own, and those of its libraries and tables.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];
}
