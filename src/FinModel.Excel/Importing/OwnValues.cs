using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Excel.Requests;

namespace FinModel.Excel.Importing;

/// <summary>
/// What the workbook's formulas give under the scenario selected, with everything that was typed so far: a value pasted over the formula that gives
/// it is no change.
/// Where the model has changed since, nobody can compute that any more; what the formulas gave at the export has to do.
/// </summary>
internal sealed class OwnValues
{
    private readonly Dictionary<string, Sheet> _sheets = new(StringComparer.Ordinal);
    private readonly FormulaEvaluator? _values;

    public OwnValues(ExportRequest request, bool isSameModel, PlanScenario selected, IReadOnlyList<InputChange> changes)
    {
        if (!isSameModel)
        {
            return;
        }

        var scenarios = request.Plan.Scenarios.ToList();
        var ordered = changes.OrderBy(c => scenarios.IndexOf(c.Scenario)).ToList();
        var book = BookBuilder.Build(request with
        {
            Scenario = selected.Name,
            HasBackup = false,
            Evaluate = (scenario, moves) => request.Evaluate(scenario, [.. ordered.Select(c => Effect(c, scenario)).OfType<PlanOverride>(), .. moves]),
        });
        _sheets = book.Sheets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _values =
            new FormulaEvaluator(book.Request.Evaluate(selected, []),
                ordered.ToDictionary(c => book.Inputs[new(c.Input, scenarios.IndexOf(c.Scenario))], c => c.New));
    }

    public bool IsOwn(CellEdit edit)
    {
        var (expected, found) = (edit.Expected, edit.Found);
        if (expected.Formula is null || found.Formula is not null)
        {
            return false;
        }

        if (_values is null || _sheets.GetValueOrDefault(edit.Pair.Expected.Name)?.Find(expected.Row, expected.Column) is not { } cell)
        {
            return expected.Value is { } exported ? found.Number is { } now && AreAlike(exported, now, 1e-6) : found.Number is null;
        }

        return _values.ValueOf(cell) switch
        {
            double number => found.Number is { } typed && AreAlike(number, typed, 1e-9),
            FormulaError error => found.Text == error.Code,
            var other => (found.Text ?? "") == Operators.Text(other),
        };
    }

    // Programs keep fifteen digits; their arithmetic may differ from ours in the last of them.
    private static bool AreAlike(double a, double b, double tolerance) => Math.Abs(a - b) <= (tolerance * Math.Max(Math.Abs(a), Math.Abs(b))) + 1e-11;

    // A change of base reaches every scenario as far as that one does not set the input itself.
    private static PlanOverride? Effect(InputChange change, PlanScenario scenario)
    {
        var isBase = change.Scenario.Name == PlanScenario.Base.Name && scenario.Name != PlanScenario.Base.Name;
        var value = isBase ? scenario.Overrides.Where(o => o.Cell == change.Input).Aggregate(change.New, (v, o) => o.Apply(v)) : change.New;
        return isBase || change.Scenario == scenario ? new PlanOverride(change.Input, OverrideOperator.Set, value, change.Input.Source!) : null;
    }
}
