using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Folders;
using FinModel.Data.Packed;

namespace FinModel;

/// <summary>Where the files of a model are: a folder, texts in memory, or a zip archive. The libraries of statements and valuation are inside
/// FinModel; a model that has libraries of its own puts them before those, by name.</summary>
/// <remarks>Immutable; safe to use from any thread, but for an archive, whose stream is read once.</remarks>
public sealed class ModelSources
{
    private readonly Func<ModelLimits, byte[]?, IModelSource> _open;
    private readonly Stream? _archive;

    private ModelSources(Func<ModelLimits, byte[]?, IModelSource> open, Stream? archive = null)
    {
        _open = open;
        _archive = archive;
    }

    /// <summary>A model that travels inside FinModel, to try things on: SenseTime (0020.HK), the forecast to 2026 that a broker published in January
    /// 2025.</summary>
    /// <example><code>Console.WriteLine(Model.Load(ModelSources.Example).Base.Run()["target_price"]);   // 2.10 HKD/share</code></example>
    public static ModelSources Example => new((limits, _) => new PackedModel(ExampleModel.Files(), PackedNames.Example, limits.Reading));

    /// <summary>How large the model may be.</summary>
    public ModelLimits Limits { get; private init; } = new();

    /// <summary>A folder with a <c>model.fin</c>. Tables are in its <c>data</c> or, of <c>models/x</c>, in <c>data/x</c>; libraries beside it in
    /// <c>models/library</c>.</summary>
    /// <param name="path">The folder. What is wrong with it, even that there is none, is said when the model is loaded.</param>
    /// <param name="library">A folder whose libraries go before all others, or null.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <example><code>var model = Model.Load(ModelSources.Folder("models/sensetime"));</code></example>
    public static ModelSources Folder(string path, string? library = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var here = Path.GetFullPath(".");
        return new((limits, _) => ModelFolder.Open(path, here, library, limits.Reading));
    }

    /// <summary>Texts in memory, each by the path that it would have in a model's folder: <c>model.fin</c>, <c>inputs.csv</c> or
    /// <c>data/inputs.csv</c>, <c>library/ours.fin</c>.</summary>
    /// <exception cref="ArgumentNullException">The texts, or one of them, are null.</exception>
    /// <example><code>var model = Model.Load(ModelSources.Texts(new() { ["model.fin"] = fin, ["inputs.csv"] = csv }));</code></example>
    public static ModelSources Texts(Dictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.FirstOrDefault(t => t.Value is null).Key is { } name)
        {
            throw new ArgumentNullException(nameof(texts), $"the text of `{name}` is null");
        }

        var files = texts.Select(t => (t.Key, Encoding.UTF8.GetBytes(t.Value))).ToList();
        return new((limits, _) => new PackedModel(files, PackedNames.Texts, limits.Reading));
    }

    /// <summary>A zip archive of a model's folder, or of a whole clone with one model. The stream is read when the model is loaded, by
    /// <see cref="Model.LoadAsync"/> without blocking, and is not closed.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static ModelSources Zip(Stream archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return new((limits, bytes) => Archive(bytes, limits), archive);
    }

    /// <summary>The same sources under other limits.</summary>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public ModelSources Within(ModelLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        limits.Check();
        return new(_open, _archive) { Limits = limits };
    }

    internal IModelSource Open() => _open(Limits, _archive is null ? null : Bytes());

    /// <summary>Reads the stream, if there is one, without blocking; what is left to do may block.</summary>
    internal async Task<Func<IModelSource>> OpenAsync(CancellationToken cancelled)
    {
        var archive = _archive is null ? null : await BytesAsync(cancelled).ConfigureAwait(false);
        return () => _open(Limits, archive);
    }

    // No more than one block beyond the limit is read, whatever is sent.
    private byte[] Bytes()
    {
        using var buffer = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; buffer.Length <= Limits.TotalBytes && (read = _archive!.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
        }

        return buffer.ToArray();
    }

    private async Task<byte[]> BytesAsync(CancellationToken cancelled)
    {
        using var buffer = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; buffer.Length <= Limits.TotalBytes && (read = await _archive!.ReadAsync(block, cancelled).ConfigureAwait(false)) > 0;)
        {
            buffer.Write(block, 0, read);
        }

        return buffer.ToArray();
    }

    private static PackedModel Archive(byte[]? bytes, ModelLimits limits)
    {
        var diagnostics = new List<Diagnostic>();
        var files = ZipModel.Read(bytes!, PackedNames.Archive, limits.Reading, diagnostics);
        return files is null ? PackedModel.Unusable(diagnostics) : new PackedModel(files, PackedNames.Archive, limits.Reading);
    }
}
