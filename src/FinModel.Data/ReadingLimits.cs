namespace FinModel.Data;

/// <summary>How large the files of a model may be.</summary>
public sealed record ReadingLimits
{
    /// <summary>What is far above any real model.</summary>
    public static ReadingLimits Usual { get; } = new();

    /// <summary>Bytes of a <c>.fin</c> file.</summary>
    public int ModelBytes { get; init; } = FileLimits.ModelBytes;

    /// <summary>Bytes of a CSV file.</summary>
    public int TableBytes { get; init; } = FileLimits.TableBytes;

    /// <summary>Files of a model, of its own kind each.</summary>
    public int Files { get; init; } = FileLimits.Files;

    /// <summary>Bytes of all files of an archive or of texts together, unpacked.</summary>
    public int TotalBytes { get; init; } = FileLimits.WorkbookBytes;
}
