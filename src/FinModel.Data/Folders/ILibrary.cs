using FinModel.Core.Text;

namespace FinModel.Data.Folders;

/// <summary>Where library files come from.</summary>
internal interface ILibrary
{
    /// <summary>The names there are, in order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The file of that name, or null.</summary>
    SourceText? Find(string name);
}
