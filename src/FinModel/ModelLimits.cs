using FinModel.Compiler;
using FinModel.Data;

namespace FinModel;

/// <summary>How large a model may be: what is beyond is refused with a problem, not read. The defaults are far above any real model; a service that
/// takes models from strangers sets lower ones.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class ModelLimits
{
    /// <summary>Files: 1,000.</summary>
    public int Files { get; init; } = ReadingLimits.Usual.Files;

    /// <summary>Bytes of a <c>.fin</c> file: one megabyte.</summary>
    public int ModelFileBytes { get; init; } = ReadingLimits.Usual.ModelBytes;

    /// <summary>Bytes of a CSV file: eight megabytes.</summary>
    public int TableFileBytes { get; init; } = ReadingLimits.Usual.TableBytes;

    /// <summary>Bytes of all texts, or of an archive, packed or unpacked: 64 megabytes.</summary>
    public int TotalBytes { get; init; } = ReadingLimits.Usual.TotalBytes;

    /// <summary>Cells, lines times members times periods: two million.</summary>
    public long Cells { get; init; } = CompileOptions.Usual.Cells;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Files, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ModelFileBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TableFileBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TotalBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Cells, 1);
    }

    internal ReadingLimits Reading => new() { Files = Files, ModelBytes = ModelFileBytes, TableBytes = TableFileBytes, TotalBytes = TotalBytes };

    internal CompileOptions Compiling(CancellationToken cancelled) => new() { Cells = Cells, Cancelled = cancelled };
}
