using FinModel.Core.Text;

namespace FinModel.Core.Tables;

/// <summary>A library that a model uses.</summary>
/// <param name="Name">What the model calls it.</param>
/// <param name="Text">The file.</param>
/// <param name="Origin">Whose it is.</param>
public sealed record ModelLibrary(string Name, SourceText Text, LibraryOrigin Origin)
{
    /// <summary>A library of that name: one's own before the packaged one. Null where there is neither.</summary>
    public static ModelLibrary? Choose(string name, SourceText? own, SourceText? packaged) => own is null
        ? packaged is null ? null : new ModelLibrary(name, packaged, LibraryOrigin.Packaged)
        : new ModelLibrary(name, own, packaged is null ? LibraryOrigin.Own : packaged.Content == own.Content ? LibraryOrigin.Copy : LibraryOrigin.Replacement);
}
