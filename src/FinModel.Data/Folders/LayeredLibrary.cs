using FinModel.Core.Tables;

namespace FinModel.Data.Folders;

/// <summary>The libraries of some folders, the first that has a name before the others, and behind them those inside this assembly.</summary>
internal sealed class LayeredLibrary(IReadOnlyList<FolderLibrary> folders)
{
    public IReadOnlyList<string> Names =>
        [.. folders.SelectMany(f => f.Names).Concat(EmbeddedLibrary.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public ModelLibrary? Find(string name) =>
        ModelLibrary.Choose(name, folders.Select(f => f.Find(name)).FirstOrDefault(found => found is not null), EmbeddedLibrary.Find(name));
}
