namespace FinModel;

/// <summary>What came of loading a model: the model, unless something in it is an error, and all that is to be said about it.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class LoadResult
{
    internal LoadResult(Model? model, IReadOnlyList<Problem> problems, IReadOnlyCollection<string> files)
    {
        Model = model;
        Problems = problems;
        Files = [.. files];
    }

    /// <summary>The model; null when one of the problems is an error.</summary>
    public Model? Model { get; }

    /// <summary>All errors and warnings, in the order of files and places.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The files that were read, those of libraries and tables too: what to watch for changes.</summary>
    public IReadOnlyList<string> Files { get; }
}
