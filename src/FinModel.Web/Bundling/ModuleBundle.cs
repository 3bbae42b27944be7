using System.Text;
using System.Text.RegularExpressions;

namespace FinModel.Web.Bundling;

/// <summary>
/// Puts ES modules together into one classic script, each module once and after what it imports, in a scope of its own. Understood are the two forms that the
/// assets are written in: <c>import { a, b } from './c.js';</c> on one line, and <c>export</c> before a function, class or constant.
/// </summary>
internal sealed partial class ModuleBundle
{
    private readonly Func<string, string> _read;
    private readonly Dictionary<string, string> _names = [];
    private readonly StringBuilder _text = new();

    private ModuleBundle(Func<string, string> read) => _read = read;

    /// <summary>The script: a function's body that ends by handing out what the entry exports.</summary>
    /// <param name="entry">The module that is asked for, <c>engine/engine.js</c>.</param>
    /// <param name="read">Reads a module by its path.</param>
    /// <exception cref="InvalidDataException">Modules import each other in a circle, or an import or export has another form.</exception>
    public static string Of(string entry, Func<string, string> read)
    {
        var bundle = new ModuleBundle(read);
        var name = bundle.Add(entry, []);
        return bundle._text.Append("return ").Append(name).Append(";\n").ToString();
    }

    private string Add(string path, IReadOnlyList<string> importers)
    {
        if (importers.Contains(path))
        {
            throw new InvalidDataException($"{path} imports itself, by way of {string.Join(", ", importers)}");
        }

        if (_names.TryGetValue(path, out var known))
        {
            return known;
        }

        var text = _read(path).ReplaceLineEndings("\n");
        text = Import().Replace(text, m => $"const {{{m.Groups["names"].Value.Replace(" as ", ": ", StringComparison.Ordinal)}}} = "
            + $"{Add(Resolve(path, m.Groups["path"].Value), [.. importers, path])};\n");
        var exported = Export().Matches(text).Select(m => m.Groups["name"].Value).ToList();
        text = Export().Replace(text, "${what}${name}");
        if (Leftover().Match(text) is { Success: true, Value: var left })
        {
            throw new InvalidDataException($"{path}: a form of import or export that is not put together: {left}");
        }

        var name = "m" + _names.Count;
        _names[path] = name;
        _text.Append("const ").Append(name).Append(" = (() => {\n").Append(Comment().Replace(text, "").Trim())
            .Append("\nreturn { ").AppendJoin(", ", exported).Append(" };\n})();\n");
        return name;
    }

    private static string Resolve(string from, string to)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in to.Split('/').Where(p => p != "."))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex("""^import \{(?<names>[^}]*)\} from '(?<path>[^']*)';\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""^export (?<what>(?:async )?function\*? |class |const )(?<name>[\w$]+)""", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex("""^(?:import|export)\b.*""", RegexOptions.Multiline)]
    private static partial Regex Leftover();

    // Documentation is for who reads the modules; a page goes without. Only comments that begin a line are taken, so that no text is cut.
    [GeneratedRegex("""^[ \t]*(?:/\*[\s\S]*?\*/|//.*)\n""", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
