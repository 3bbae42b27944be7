using FinModel.Compiler.Plans;
using FinModel.Web.Bundling;
using FinModel.Web.Scripts;
using Jint;
using Jint.Native;

namespace FinModel.Tests.Web;

/// <summary>A model's page engine, run in the process.</summary>
internal sealed class ScriptInProcess : IDisposable
{
    private readonly Engine _script = new(options => options.LimitRecursion(1000));

    public ScriptInProcess(Plan plan)
    {
        _script.Execute(EngineScript.Text);
        _script.SetValue("json", ScriptProgram.Of(plan).Json);
        _script.Execute("const engine = finmodelEngine.createEngine(JSON.parse(json)); const out = new Float64Array(engine.cells.length);");
    }

    /// <summary>The values by cell.</summary>
    public double[] Run(string scenario, IReadOnlyDictionary<string, double> changes)
    {
        var given = new JsObject(_script);
        foreach (var (key, value) in changes)
        {
            given[key] = JsNumber.Create(value);
        }

        _script.SetValue("scenario", scenario);
        _script.SetValue("changes", given);
        return [.. _script.Evaluate("engine.run(scenario, changes, out); Array.from(out)").AsArray().Select(v => v.AsNumber())];
    }

    public void Dispose() => _script.Dispose();

    /// <summary>What an expression comes to.</summary>
    public JsValue Evaluate(string expression) => _script.Evaluate(expression);
}
