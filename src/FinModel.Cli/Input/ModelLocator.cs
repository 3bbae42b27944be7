using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>Finds the model that is meant by a folder, a name under <c>models/</c>, or nothing at all.</summary>
internal sealed class ModelLocator(string workFolder)
{
    private const string Models = "models";
    private const string MainFile = "model.fin";
    private const string Example = "sensetime";

    /// <summary>The model's folder, relative to where the user works; null, with what is wrong, when there is none.</summary>
    public string? Find(string? name, out Phrase problem, out IReadOnlyList<Phrase> hints)
    {
        var names = Names();
        problem = "";
        hints = [];
        if (name is null)
        {
            return FindOnly(names, out problem, out hints);
        }

        if (IsModel(name))
        {
            return Path.TrimEndingDirectorySeparator(name);
        }

        var under = Path.Combine(Models, name);
        if (IsModel(under))
        {
            return under;
        }

        problem =
            Directory.Exists(At(name))
                ? (Phrase)$"the folder `{name}` holds no {MainFile}"
                : $"there is no model `{name}`, neither as a folder nor under {Models}/";
        hints = [.. Suggestions.Hint(name, names), .. Known(names)];
        return null;
    }

    /// <summary>The models that a word names: itself, or those in a folder that is none.</summary>
    public IReadOnlyList<string> Expand(string word) => IsModel(word) || IsModel(Path.Combine(Models, word)) || !Directory.Exists(At(word))
        ? [word]
        : Inside(word).Select(name => Path.Combine(word, name)).DefaultIfEmpty(word).ToList();

    /// <summary>The names of the models under <c>models/</c>.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(At(Models)) ? Inside(Models) : [];

    /// <summary>Whether a folder, from where the user works, holds a model.</summary>
    public bool IsModel(string folder) => File.Exists(Path.Combine(At(folder), MainFile));

    private List<string> Inside(string folder) =>
        [.. Directory.EnumerateDirectories(At(folder)).Where(IsModel).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private string? FindOnly(IReadOnlyList<string> names, out Phrase problem, out IReadOnlyList<Phrase> hints)
    {
        problem = "";
        hints = [];
        if (IsModel("."))
        {
            return ".";
        }

        if (names.Contains(Example) || names.Count == 1)
        {
            return Path.Combine(Models, names.Contains(Example) ? Example : names[0]);
        }

        problem = names.Count == 0 ? (Phrase)$"there is no model here: no {MainFile} and no {Models}/ folder with one" : "there are several models; say which";
        hints = names.Count == 0 ? ["give the model's folder, or change to the folder that holds models/", "`finmodel new NAME` starts one"] : Known(names);
        return null;
    }

    private static IReadOnlyList<Phrase> Known(IReadOnlyList<string> names) => names.Count == 0 ? [] : [$"models here: {names}"];

    private string At(string path) => Path.Combine(workFolder, path);
}
