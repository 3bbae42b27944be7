using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>The files of a model: the libraries first, in the order in which they are used, then the model's own.</summary>
/// <param name="Files">All of them.</param>
/// <param name="Libraries">The libraries by themselves.</param>
/// <param name="Uses">Where the model takes each library in, if only by another one.</param>
internal sealed record Imports(IReadOnlyList<FileSyntax> Files, IReadOnlyList<ModelLibrary> Libraries, IReadOnlyDictionary<SourceText, Identifier> Uses)
{
    /// <summary>The declarations of a kind, of all files in their order.</summary>
    public IEnumerable<T> All<T>()
        where T : DeclarationSyntax => Files.SelectMany(f => f.Declarations).OfType<T>();

    /// <summary>Takes in the libraries that files use, and those that the libraries use.</summary>
    public static Imports Resolve(IReadOnlyList<FileSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var parsed = new List<FileSyntax>();
        var libraries = new List<ModelLibrary>();
        var uses = new Dictionary<SourceText, Identifier>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Use>(UsedBy(files).Select(name => new Use(name, name)));
        while (waiting.TryDequeue(out var use))
        {
            if (!seen.Add(use.Name.Name))
            {
                continue;
            }

            if (world.Library(use.Name.Name) is not { } library)
            {
                diagnostics.Add(NameDiagnostics.UnknownLibrary(use.Name.Span, use.Name.Name, world.LibraryNames));
                continue;
            }

            libraries.Add(library);
            uses.TryAdd(library.Text, use.Root);
            parsed.Add(ParsedFiles.Of(library.Text, diagnostics));
            foreach (var next in UsedBy([parsed[^1]]))
            {
                waiting.Enqueue(new(next, use.Root));
            }
        }

        return new Imports([.. parsed, .. files], [.. libraries], uses);
    }

    private static IEnumerable<Identifier> UsedBy(IEnumerable<FileSyntax> files) =>
        files.SelectMany(f => f.Declarations).OfType<UseSyntax>().SelectMany(u => u.Libraries);

    // A library's name where it is used, and the name in the model that leads there.
    private sealed record Use(Identifier Name, Identifier Root);
}
