using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>Whether a script can be run in the process: not in a native program, which has no engine for scripts in it.</summary>
    public static bool IsPossible => RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>Runs a page's script in the process beside the engine.</summary>
    /// <param name="script">The model as a page has it.</param>
    /// <param name="evaluator">The engine of the same model.</param>
    /// <param name="sets">How many random sets of inputs.</param>
    /// <exception cref="NotSupportedException">It is not possible here.</exception>
    public static ScriptCertificate Make(ScriptProgram script, Evaluator evaluator, int sets)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(evaluator);

        // Asked by this very name, so that a native program leaves out what follows.
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            var (inScenarios, inSets) = Run(script.Json, sets);
            return Compare(script.Plan, evaluator, inScenarios, inSets);
        }

        throw new NotSupportedException("a native program has no engine for scripts");
    }

    private static (string InScenarios, string InSets) Run(string json, int sets)
    {
        using var engine = new Engine();
        engine.Execute(EngineScript.Text);
        engine.SetValue("json", json);
        engine.Execute("const engine = finmodelEngine.createEngine(JSON.parse(json)), { digestOf, digestsOf } = finmodelEngine.digests;");
        return (
            engine.Evaluate("engine.scenarios.map(s => digestOf(engine, s.id)).join(' ')").AsString(),
            engine.Evaluate(string.Create(CultureInfo.InvariantCulture, $"digestsOf(engine, 0, {sets}, {Seed})")).AsString());
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
            .. Enumerable.Range(0, sets.Length).Where(i => ValueDigest.Of(evaluator.Run(plan.Scenarios[0], inputs.Set(i))) != sets[i])
                .Select(i => i.ToString(CultureInfo.InvariantCulture)),
        ];
        return new ScriptCertificate(scenarios.Length, sets.Length, plan.Cells.Count, differing);
    }
}
