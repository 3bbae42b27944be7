using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Says whose libraries a model uses.</summary>
internal static class LibraryText
{
    /// <summary>All of them, those of one origin together.</summary>
    public static IEnumerable<string> All(Plan plan, Words words) => Of(plan.Libraries, words);

    /// <summary>Those that take the place of others inside the program.</summary>
    public static IEnumerable<string> Replacements(Plan plan, Words words) =>
        Of(plan.Libraries.Where(l => l.Origin == LibraryOrigin.Replacement), words);

    private static IEnumerable<string> Of(IEnumerable<ModelLibrary> libraries, Words words)
    {
        foreach (var origin in Enum.GetValues<LibraryOrigin>())
        {
            var names = libraries.Where(l => l.Origin == origin).Select(Named).ToList();
            if (names.Count > 0)
            {
                yield return words.Libraries(origin, string.Join(words.Comma, names));
            }
        }
    }

    // Where it stands is of interest when it is nowhere else.
    private static string Named(ModelLibrary library) =>
        library.Origin is LibraryOrigin.Own or LibraryOrigin.Replacement ? $"{library.Name} ({library.Text.Path})" : library.Name;
}
