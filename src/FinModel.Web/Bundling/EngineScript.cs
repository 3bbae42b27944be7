namespace FinModel.Web.Bundling;

/// <summary>The engine of a page as one classic script. It must be a script element of its own: simulations hand its text to a worker.</summary>
public static class EngineScript
{
    /// <summary>The script; once it has run there is <c>finmodelEngine.createEngine</c>.</summary>
    public static string Text { get; } = $"globalThis.finmodelEngine = (() => {{\n'use strict';\n{ModuleBundle.Of("engine/engine.js", Assets.Read)}}})();\n";
}
