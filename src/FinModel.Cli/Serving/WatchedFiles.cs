namespace FinModel.Cli.Serving;

/// <summary>
/// Sees when files change, by looking at their sizes and times: what editors do to a file (write it, or put another in its place) looks the same, on
/// every disk.
/// Folders are looked at for what is new in them, too.
/// </summary>
internal sealed class WatchedFiles
{
    private static readonly string[] Kinds = [".fin", ".csv"];

    private string _seen = "";
    private string _pending = "";
    private string[] _folders = [];

    /// <summary>Watches the folders of these files from now on. What has changed in the same folders since it was last told, while the files were
    /// read, is told yet.</summary>
    public void Watch(IEnumerable<string> files)
    {
        string[] folders = [.. files.Select(f => Path.GetDirectoryName(f)!).Distinct().Order(StringComparer.Ordinal)];
        if (!folders.SequenceEqual(_folders))
        {
            _folders = folders;
            _seen = _pending = Signature();
        }
    }

    /// <summary>Whether something has changed since it was last told, and nothing more while looking twice: half a file is no file.</summary>
    public bool HaveChanged()
    {
        var now = Signature();
        var isSettled = now == _pending;
        _pending = now;
        if (now == _seen || !isSettled)
        {
            return false;
        }

        _seen = now;
        return true;
    }

    private string Signature() => string.Join('\n', _folders.Where(Directory.Exists)
        .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles())
        .Where(f => Kinds.Contains(f.Extension, StringComparer.OrdinalIgnoreCase))
        .Select(f => $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}")
        .Order(StringComparer.Ordinal));
}
