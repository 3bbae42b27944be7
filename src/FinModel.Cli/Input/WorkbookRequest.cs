using FinModel.Analysis;
using FinModel.Excel;

namespace FinModel.Cli.Input;

/// <summary>A model as a workbook asks for it.</summary>
internal static class WorkbookRequest
{
    public static ExportRequest Of(FinancialModel model)
    {
        var published = TieOut.Judge(model.Evaluator.Run(model.Plan.Scenarios[0], []));
        return new ExportRequest(model.Plan, (scenario, changes) =>
        {
            var result = model.Evaluator.Run(scenario, changes);
            return cell => result[cell];
        })
        {
            TieOut = [.. published.Select(i => new TieOutEntry(i.Printed, i.Tolerance, i.Status == TieOutStatus.Given, i.Cause))],
        };
    }
}
