using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Tests.Excel.Office;
using FinModel.Tests.Models;

namespace FinModel.Tests.Excel;

/// <summary>LibreOffice, with every cached value poisoned first, must find the engine's values in every cell.</summary>
public class RecalculationTests
{
    private const int RandomSets = 30;

    private static readonly Exported SenseTime = Exported.Load("sensetime");

    private static readonly List<(string Name, Exported Exported)> Models =
        [("sensetime", SenseTime), .. InventedModels.Names.Select(n => (n, new Exported(InventedModels.Model(n))))];

    [OracleFact]
    public void Every_formula_of_every_model_recalculates_to_its_cached_value()
    {
        foreach (var (name, exported) in Models)
        {
            var cached = SheetValues.Read(exported.Bytes);
            var recalculated = LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes));

            cached.Formulas.Keys.Where(k => !exported.IsDataTable(k))
                .Where(k => !Agreement.AreAlike(cached.Values[k], recalculated.Values.GetValueOrDefault(k), Agreement.Slack(cached, k)))
                .Select(k => $"{name} {k}: {cached.Formulas[k]}: {cached.Values[k]} but {recalculated.Values.GetValueOrDefault(k)}").Should().BeEmpty();
        }
    }

    [OracleFact]
    public void The_selector_gives_the_numbers_of_every_scenario()
    {
        foreach (var (name, exported) in Models)
        {
            var scenarios = exported.Plan.Scenarios;
            var recalculated =
                LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes), [.. scenarios.Select(s => Typed((exported.Book.Book.Selector, s.Name)))]);

            for (var i = 0; i < scenarios.Count; i++)
            {
                Agreement.Differences(exported, recalculated[i], exported.Evaluate(scenarios[i], [])).Should()
                    .BeEmpty($"{scenarios[i].Name} of {name} is selected");
            }
        }
    }

    [Fact]
    public void No_model_of_ours_needs_iteration() => Models.Where(m => m.Exported.Book.Iterates).Select(m => m.Name).Should().BeEmpty();

    [OracleFact]
    public void Changed_inputs_move_the_workbook_as_they_move_the_engine()
    {
        var exported = SenseTime;
        var random = new Random(20250126);
        var inputs = exported.Plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToList();
        var sets = Enumerable.Range(0, RandomSets).Select(_ => RandomChanges(inputs, random)).ToList();
        var typed = sets.Select(set => Typed([.. set.Select(o => (exported.Book.Book.Inputs[new(o.Cell, 0)], (object)o.Operand))])).ToList();

        var recalculated = LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes), typed);

        for (var i = 0; i < sets.Count; i++)
        {
            Agreement.Differences(exported, recalculated[i], exported.Evaluate(exported.Plan.Scenarios[0], sets[i])).Should().BeEmpty($"set {i} is typed in");
        }
    }

    private static IReadOnlyList<(SheetCell Cell, object Value)> Typed(params IReadOnlyList<(SheetCell, object)> cells) => cells;

    // Every third input moves by up to a fifth, or from zero to something small.
    private static List<PlanOverride> RandomChanges(List<PlanCell> inputs, Random random) =>
        [.. inputs.Where(_ => random.Next(3) == 0)
            .Select(c =>
                new PlanOverride(c, OverrideOperator.Set, c.Given == 0 ? random.NextDouble() : c.Given * (0.8 + (0.4 * random.NextDouble())), c.Source!))];
}
