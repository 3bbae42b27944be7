using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Excel.Reading;

namespace FinModel.Excel.Importing;

/// <summary>
/// What the workbook's formulas give under the scenario selected, with everything that was typed so far: a value pasted over the formula that gives it is no change.
/// </summary>
internal sealed class OwnValues
{
    private readonly Dictionary<string, Sheet> _sheets;
    private readonly FormulaEvaluator _values;

    public OwnValues(ExportRequest request, PlanScenario selected, IReadOnlyList<InputChange> changes)
    {
        var book = BookBuilder.Build(request with
        {
            Scenario = selected.Name,
            Evaluate = (scenario, moves) => request.Evaluate(scenario, [.. changes.Select(c => Effect(c, scenario)).OfType<PlanOverride>(), .. moves]),
        });
        var scenarios = request.Plan.Scenarios.ToList();
        _sheets = book.Sheets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _values = new FormulaEvaluator(book.Request.Evaluate(selected, []), changes.ToDictionary(c => book.Inputs[(c.Input, scenarios.IndexOf(c.Scenario))], c => c.New));
    }

    public bool IsOwn(SheetCell expected, RawCell cell)
    {
        var value = _values.ValueOf(_sheets[expected.Sheet.Name][expected.Row, expected.Column]);
        return value is double number ? cell.Number is { } found && AreAlike(number, found)
            : cell.Text is { } text && text == (value is FormulaError error ? error.Code : Operators.Text(value));
    }

    // Programs keep fifteen digits; their arithmetic may differ from ours in the last of them.
    private static bool AreAlike(double a, double b) => Math.Abs(a - b) <= (1e-9 * Math.Max(Math.Abs(a), Math.Abs(b))) + 1e-11;

    // A change of base reaches every scenario as far as that one does not set the input itself.
    private static PlanOverride? Effect(InputChange change, PlanScenario scenario)
    {
        var isBase = change.Scenario.Name == PlanScenario.Base.Name && scenario.Name != PlanScenario.Base.Name;
        var value = isBase ? scenario.Overrides.Where(o => o.Cell == change.Input).Aggregate(change.New, (v, o) => o.Apply(v)) : change.New;
        return isBase || change.Scenario == scenario ? new PlanOverride(change.Input, OverrideOperator.Set, value, change.Input.Source!) : null;
    }
}
