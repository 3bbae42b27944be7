using FinModel.Analysis;
using FinModel.Excel.Requests;

namespace FinModel;

/// <summary>A model as a workbook asks for it.</summary>
public static class WorkbookRequest
{
    /// <summary>What a workbook of the model is to hold.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancelled">Ends the export early, by an exception.</param>
    public static ExportRequest Of(FinancialModel model, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        cancelled.ThrowIfCancellationRequested();
        var published = TieOut.Judge(model.Evaluator.Run(model.Plan.Scenarios[0], []));
        return new ExportRequest(model.Plan, (scenario, changes) =>
        {
            cancelled.ThrowIfCancellationRequested();
            var result = model.Evaluator.Run(scenario, changes);

            // Laying out asks for values all the time: there it ends, not only between two scenarios.
            return cell =>
            {
                cancelled.ThrowIfCancellationRequested();
                return result[cell];
            };
        })
        {
            Cancelled = cancelled,
            TieOut = [.. published.Select(i => new TieOutEntry(i.Printed, i.Tolerance, i.Status == TieOutStatus.Given, i.Cause))],
        };
    }
}
