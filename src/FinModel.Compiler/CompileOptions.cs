namespace FinModel.Compiler;

/// <summary>How far a compilation may go.</summary>
public sealed record CompileOptions
{
    /// <summary>No end, and as many cells as a machine bears.</summary>
    public static CompileOptions Usual { get; } = new();

    /// <summary>The most cells of a model.</summary>
    public long Cells { get; init; } = 2_000_000;

    /// <summary>Ends it early, by an exception.</summary>
    public CancellationToken Cancelled { get; init; }
}
