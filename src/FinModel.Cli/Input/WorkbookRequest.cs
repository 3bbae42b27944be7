using FinModel.Analysis;
using FinModel.Evaluation;
using FinModel.Excel;

namespace FinModel.Cli.Input;

/// <summary>A model as a workbook asks for it.</summary>
internal static class WorkbookRequest
{
    public static ExportRequest Of(FinancialModel model)
    {
        var evaluator = new Evaluator(model.Plan);
        var published = TieOut.Run(evaluator.Run(model.Plan.Scenarios[0], []));
        return new ExportRequest(model.Plan, (scenario, changes) =>
        {
            var result = evaluator.Run(scenario, changes);
            return cell => result[cell];
        })
        {
            TieOut = [.. published.Items.Select(i => new TieOutEntry(i.Printed, i.Tolerance, i.Status == TieOutStatus.Given, i.Cause))],
        };
    }
}
