using FinModel.Core.Text;

namespace FinModel.Core.Tables;

/// <summary>A library that a model uses.</summary>
/// <param name="Name">What the model calls it.</param>
/// <param name="Text">The file.</param>
/// <param name="Origin">Whose it is.</param>
public sealed record ModelLibrary(string Name, SourceText Text, LibraryOrigin Origin);
