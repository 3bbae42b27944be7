using ClosedXML.Excel;
using FinModel.Analysis;
using FinModel.Evaluation;
using FinModel.Excel;

namespace FinModel.ClosedXml;

/// <summary>FinModel's workbooks as ClosedXML's.</summary>
public static class WorkbookExtensions
{
    /// <summary>The workbook of a model with the result's scenario selected, to be styled, added to and saved. What a save loses, the package's readme says.</summary>
    /// <param name="result">A result; changes on top of its scenario are no part of a workbook.</param>
    /// <param name="language">The language of labels.</param>
    public static XLWorkbook ToXLWorkbook(this ModelResult result, LabelLanguage language = LabelLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        var evaluator = new Evaluator(result.Plan);
        var published = TieOut.Run(evaluator.Run(result.Plan.Scenarios[0], []));
        var request = new ExportRequest(result.Plan, (scenario, changes) =>
        {
            var run = evaluator.Run(scenario, changes);
            return cell => run[cell];
        })
        {
            Scenario = result.Scenario.Name,
            Language = language,
            TieOut = [.. published.Items.Select(i => new TieOutEntry(i.Printed, i.Tolerance, i.Status == TieOutStatus.Given, i.Cause))],
        };
        return Workbook.Build(request).ToXLWorkbook();
    }

    /// <summary>The workbook, read by ClosedXML.</summary>
    public static XLWorkbook ToXLWorkbook(this Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        // ClosedXML reads from it once more when it saves.
        var stream = new MemoryStream();
        workbook.Save(stream);
        stream.Position = 0;
        return new XLWorkbook(stream, XLEventTracking.Disabled);
    }
}
