using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Takes in the libraries that files use, and those that the libraries use.</summary>
internal static class Imports
{
    /// <summary>The libraries first, in the order in which they are used, then the model's own files.</summary>
    public static IReadOnlyList<FileSyntax> Resolve(IReadOnlyList<FileSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var libraries = new List<FileSyntax>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Identifier>(UsedBy(files));
        while (waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name.Name))
            {
                continue;
            }

            if (world.Library(name.Name) is not { } source)
            {
                diagnostics.Add(NameDiagnostics.UnknownLibrary(name.Span, name.Name, world.LibraryNames));
                continue;
            }

            var library = ParsedFiles.Of(source, diagnostics);
            libraries.Add(library);
            foreach (var next in UsedBy([library]))
            {
                waiting.Enqueue(next);
            }
        }

        return [.. libraries, .. files];
    }

    private static IEnumerable<Identifier> UsedBy(IEnumerable<FileSyntax> files) =>
        files.SelectMany(f => f.Declarations).OfType<UseSyntax>().SelectMany(u => u.Libraries);
}
