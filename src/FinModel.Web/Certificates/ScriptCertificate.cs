using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Web.Bundling;
using FinModel.Web.Scripts;
using Jint;

namespace FinModel.Web.Certificates;

/// <summary>What a comparison of a page's script with the engine came to: every cell, to the last bit.</summary>
/// <param name="Scenarios">How many scenarios were compared, the base case among them.</param>
/// <param name="Sets">How many random sets of values for all inputs were.</param>
/// <param name="Cells">The cells of each.</param>
/// <param name="Differing">The scenarios, by name, and sets, by number, in which any cell differs.</param>
public sealed record ScriptCertificate(int Scenarios, int Sets, int Cells, IReadOnlyList<string> Differing)
{
    /// <summary>The seed of the sets.</summary>
    public const int Seed = 1;

    /// <summary>How many values were compared.</summary>
    public long Values => (long)(Scenarios + Sets) * Cells;

    /// <summary>Whether all of them are the engine's bits.</summary>
    public bool Holds => Differing.Count == 0;

    /// <summary>Runs a page's script in the process beside the engine.</summary>
    /// <param name="script">The model as a page has it.</param>
    /// <param name="evaluator">The engine of the same model.</param>
    /// <param name="sets">How many random sets of inputs.</param>
    public static ScriptCertificate Make(ScriptProgram script, Evaluator evaluator, int sets)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(evaluator);
        using var engine = new Engine();
        engine.Execute(EngineScript.Text);
        engine.SetValue("json", script.Json);
        engine.Execute("const engine = finmodelEngine.createEngine(JSON.parse(json)), { digestOf, digestsOf } = finmodelEngine.digests;");
        engine.SetValue("names", script.Plan.Scenarios.Select(s => s.Name).ToArray());
        var inScenarios = engine.Evaluate("names.map(name => digestOf(engine, name)).join(' ')").AsString();
        var inSets = engine.Evaluate(string.Create(CultureInfo.InvariantCulture, $"digestsOf(engine, 0, {sets}, {Seed})")).AsString();
        return Compare(script.Plan, evaluator, inScenarios, inSets);
    }

    /// <summary>Compares what a script computed with the engine.</summary>
    /// <param name="plan">The model.</param>
    /// <param name="evaluator">Its engine.</param>
    /// <param name="inScenarios">The script's digests of the scenarios in order, with spaces between.</param>
    /// <param name="inSets">Those of the random sets from the first on.</param>
    internal static ScriptCertificate Compare(Plan plan, Evaluator evaluator, string inScenarios, string inSets)
    {
        var inputs = new RandomInputs(plan, Seed);
        var scenarios = inScenarios.Split(' ');
        var sets = inSets.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] differing =
        [
            .. plan.Scenarios.Where((s, i) => ValueDigest.Of(evaluator.Run(s, [])) != scenarios[i]).Select(s => s.Name),
            .. Enumerable.Range(0, sets.Length).Where(i => ValueDigest.Of(evaluator.Run(plan.Scenarios[0], inputs.Set(i))) != sets[i]).Select(i => i.ToString(CultureInfo.InvariantCulture)),
        ];
        return new ScriptCertificate(scenarios.Length, sets.Length, plan.Cells.Count, differing);
    }
}
