using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Takes in the libraries that files use, and those that the libraries use.</summary>
internal static class Imports
{
    /// <summary>The libraries first, in the order in which they are used, then the model's own files; and the libraries by themselves.</summary>
    public static (IReadOnlyList<FileSyntax> Files, IReadOnlyList<ModelLibrary> Libraries) Resolve(IReadOnlyList<FileSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var parsed = new List<FileSyntax>();
        var libraries = new List<ModelLibrary>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Identifier>(UsedBy(files));
        while (waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name.Name))
            {
                continue;
            }

            if (world.Library(name.Name) is not { } library)
            {
                diagnostics.Add(NameDiagnostics.UnknownLibrary(name.Span, name.Name, world.LibraryNames));
                continue;
            }

            libraries.Add(library);
            parsed.Add(ParsedFiles.Of(library.Text, diagnostics));
            foreach (var next in UsedBy([parsed[^1]]))
            {
                waiting.Enqueue(next);
            }
        }

        return ([.. parsed, .. files], [.. libraries]);
    }

    private static IEnumerable<Identifier> UsedBy(IEnumerable<FileSyntax> files) =>
        files.SelectMany(f => f.Declarations).OfType<UseSyntax>().SelectMany(u => u.Libraries);
}
