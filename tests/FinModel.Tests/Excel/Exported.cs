using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Excel;
using FinModel.Excel.Requests;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Excel;

/// <summary>A model, its engine and its workbook.</summary>
internal sealed class Exported
{
    private readonly Evaluator _evaluator;

    public Exported(FinancialModel model, LabelLanguage language = LabelLanguage.English, string scenario = "base")
        : this(model.Plan, language, scenario)
    {
    }

    public Exported(Plan plan, LabelLanguage language = LabelLanguage.English, string scenario = "base")
    {
        Plan = plan;
        _evaluator = new Evaluator(Plan);
        Book = Workbook.Build(new ExportRequest(Plan, Evaluate) { Language = language, Scenario = scenario });
        using var stream = new MemoryStream();
        Book.Save(stream);
        Bytes = stream.ToArray();
    }

    public Plan Plan { get; }

    public Workbook Book { get; }

    public byte[] Bytes { get; }

    public static Exported Load(string name) => new(FinancialModel.Load(Repository.At("models", name)));

    public Func<PlanCell, double> Evaluate(PlanScenario scenario, IReadOnlyList<PlanOverride> changes)
    {
        var result = _evaluator.Run(scenario, changes);
        return cell => result[cell];
    }

    /// <summary>Where each cell of the plan stands, and with which sign.</summary>
    public IEnumerable<(PlanCell Cell, string Sheet, string Address, int Sign)> Places =>
        Book.Book.Places.Select(p => (p.Key, p.Value.Sheet.Name, p.Value.Address(), p.Value.IsNegated ? -1 : 1));
}
