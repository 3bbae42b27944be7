using FinModel.Compiler.Declaring;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Scenarios;

/// <summary>Scenarios as written to overrides of input cells.</summary>
public static class ScenarioBinder
{
    private const int MostExtended = 50;

    private static readonly Dictionary<string, IReadOnlyList<PlanOverride>> NoFiles = [];

    /// <summary>The base scenario and the declared ones, with what files give for them before what is typed; assignments that cannot be used are
    /// reported and left out.</summary>
    internal static IReadOnlyList<PlanScenario> Bind(PlanIndex model, IReadOnlyList<ScenarioSyntax> scenarios, IReadOnlyList<GivenValue> values,
        List<Diagnostic> diagnostics) =>
        Bind(model, [PlanScenario.Base], scenarios, ScenarioFiles.Overrides(model, values, diagnostics), diagnostics);

    private static IReadOnlyList<PlanScenario> Bind(
        PlanIndex model, IReadOnlyList<PlanScenario> before, IReadOnlyList<ScenarioSyntax> scenarios,
        IReadOnlyDictionary<string, IReadOnlyList<PlanOverride>> ofFiles, List<Diagnostic> diagnostics)
    {
        var byName = scenarios.ToLookup(s => s.Name.Name, StringComparer.Ordinal);
        var known = before.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var own =
            scenarios.ToDictionary(s => s,
                s => (IReadOnlyList<PlanOverride>)[.. ofFiles.GetValueOrDefault(s.Name.Name, []),
                    .. Overrides(model, s.Name.Name, s.Assignments, diagnostics)]);
        var bound = before.Where(s => !byName.Contains(s.Name)).ToList();
        foreach (var syntax in scenarios)
        {
            var label = new PlanLabel(syntax.Label.English ?? syntax.Name.Name, syntax.Label.Chinese ?? syntax.Label.English ?? syntax.Name.Name);
            bound.Add(new PlanScenario(syntax.Name.Name, label, [.. Inherited(syntax, byName, known, own, diagnostics), .. own[syntax]]));
        }

        return [.. bound];
    }

    /// <summary>The overrides of assignments; those that cannot be used are reported and left out.</summary>
    public static IReadOnlyList<PlanOverride> Overrides(Plan plan, string who, IEnumerable<AssignmentSyntax> assignments, List<Diagnostic> diagnostics) =>
        Overrides(plan.Index, who, assignments, diagnostics);

    private static IReadOnlyList<PlanOverride> Overrides(PlanIndex model, string who, IEnumerable<AssignmentSyntax> assignments,
        List<Diagnostic> diagnostics) =>
        Heard(assignments.Select(a => new Assigned(a, [.. new AssignmentBinder(model, who, diagnostics).Bind(a)])).ToList(), diagnostics);

    // The overrides of assignments, in order. One whose every value a later one sets anew would be swallowed without a word.
    private static IReadOnlyList<PlanOverride> Heard(List<Assigned> assignments, List<Diagnostic> diagnostics)
    {
        var setBy = new Dictionary<PlanCell, AssignmentSyntax>();
        for (var i = assignments.Count - 1; i >= 0; i--)
        {
            var (syntax, overrides) = assignments[i];
            if (overrides.Count > 0 && overrides.All(o => setBy.ContainsKey(o.Cell)))
            {
                diagnostics.Add(ScenarioDiagnostics.Swallowed(syntax.Span, setBy[overrides[0].Cell].Span));
            }

            foreach (var set in overrides.Where(o => o.Operator == OverrideOperator.Set))
            {
                setBy[set.Cell] = syntax;
            }
        }

        return [.. assignments.SelectMany(a => a.Overrides)];
    }

    /// <summary>A plan with further scenarios.</summary>
    public static Plan Extend(Plan plan, IReadOnlyList<ScenarioSyntax> scenarios, List<Diagnostic> diagnostics)
    {
        var first = new Dictionary<string, ScenarioSyntax>(StringComparer.Ordinal);
        foreach (var scenario in scenarios)
        {
            if (ReservedNames.OfScenarios.Contains(scenario.Name.Name))
            {
                diagnostics.Add(NameDiagnostics.ReservedName(scenario.Name.Span, scenario.Name.Name));
            }
            else if (!first.TryAdd(scenario.Name.Name, scenario))
            {
                diagnostics.Add(NameDiagnostics.Duplicate(scenario.Name.Span, scenario.Name.Name, first[scenario.Name.Name].Name.Span));
            }
        }

        return plan with { Scenarios = Bind(plan.Index, plan.Scenarios, [.. first.Values], NoFiles, diagnostics) };
    }

    /// <summary>A plan with one more scenario, of a name that none has.</summary>
    public static Plan Extend(Plan plan, PlanScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with { Scenarios = [.. plan.Scenarios, scenario] };
    }

    /// <summary>That a plan has no scenario of some name, and which it has.</summary>
    public static Diagnostic Unknown(Plan plan, string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } several && several.All(s => ScenarioNames.Find(plan, s) is not null)
        ? ScenarioDiagnostics.SeveralScenarios(several)
        : ScenarioDiagnostics.UnknownScenario(null, name, plan.Scenarios.Select(s => s.Name));

    /// <summary>What does not belong into a file of scenarios.</summary>
    public static IEnumerable<Diagnostic> NotScenarios(FileSyntax file, int scenarios) => scenarios == 0
        ? [ScenarioDiagnostics.NoScenario(new Core.Text.SourceSpan(file.Source, 0, 0))]
        : file.Declarations.Where(d => d is not ScenarioSyntax).Select(d => ScenarioDiagnostics.OnlyScenarios(d.Span));

    private static IReadOnlyList<PlanOverride> Inherited(
        ScenarioSyntax scenario,
        ILookup<string, ScenarioSyntax> byName,
        Dictionary<string, PlanScenario> known,
        Dictionary<ScenarioSyntax, IReadOnlyList<PlanOverride>> own,
        List<Diagnostic> diagnostics)
    {
        var inherited = new List<PlanOverride>();
        var seen = new HashSet<ScenarioSyntax> { scenario };
        for (var at = scenario; at.Extends is { } parent;)
        {
            if (byName[parent.Name].FirstOrDefault() is { } next)
            {
                if (!seen.Add(next))
                {
                    diagnostics.Add(ScenarioDiagnostics.ExtendsItself(parent.Span, scenario.Name.Name));
                    break;
                }

                if (seen.Count > MostExtended + 1)
                {
                    diagnostics.Add(ScenarioDiagnostics.ExtendsTooMany(scenario.Name.Span, scenario.Name.Name, MostExtended));
                    break;
                }

                inherited.InsertRange(0, own[next]);
                at = next;
                continue;
            }

            if (known.TryGetValue(parent.Name, out var bound))
            {
                inherited.InsertRange(0, bound.Overrides);
            }
            else
            {
                diagnostics.Add(ScenarioDiagnostics.UnknownScenario(parent.Span, parent.Name, known.Keys.Concat(byName.Select(g => g.Key)).Distinct()));
            }

            break;
        }

        return inherited;
    }

    private sealed record Assigned(AssignmentSyntax Syntax, IReadOnlyList<PlanOverride> Overrides);
}
