using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Data;

/// <summary>A model's own files, wherever they are, beside everything that they ask for.</summary>
public interface IModelSource : IModelFiles
{
    /// <summary>The model's own <c>.fin</c> files, in the order of their names.</summary>
    IReadOnlyList<SourceText> Sources { get; }

    /// <summary>What is wrong with the files asked for so far.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The files that were read so far.</summary>
    IReadOnlyCollection<string> Files { get; }
}
