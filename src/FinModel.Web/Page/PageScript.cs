using System.Text.RegularExpressions;
using FinModel.Web.Bundling;

namespace FinModel.Web.Page;

/// <summary>What the page runs and wears: its modules as one script, its styles as one sheet.</summary>
internal static partial class PageScript
{
    /// <summary>The script of what is shown; it needs the engine's before it.</summary>
    public static string Text { get; } =
        $"globalThis.finmodel = {{ ready: (async () => {{\n'use strict';\n{Assets.Read("page/unpack.js")}await unpack();\n"
        + $"{Indent().Replace(ModuleBundle.Of("page/main.js", Assets.Read), "")}}})() }};\n";

    // A page goes without what only makes modules pleasant to read. No text in them runs over several rows.
    [GeneratedRegex(@"^[ ]+", RegexOptions.Multiline)]
    private static partial Regex Indent();

    /// <summary>The styles, in order: what comes later decides.</summary>
    public static string Style { get; } =
        string.Concat(new[] { "theme", "text", "frame", "tables", "controls", "why", "plots", "paper" }.Select(name => Assets.Read($"page/{name}.css")));
}
