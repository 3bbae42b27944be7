using ClosedXML.Excel;

namespace FinModel.ClosedXml;

/// <summary>FinModel's workbooks as ClosedXML's.</summary>
public static class WorkbookExtensions
{
    /// <summary>The workbook of a model with the result's scenario selected, to be styled, added to and saved. What a save loses, the package's
    /// readme says.</summary>
    /// <param name="result">A result.</param>
    /// <param name="options">What the workbook is to be like; the usual, left out.</param>
    public static XLWorkbook ToXLWorkbook(this Result result, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        // ClosedXML reads from it once more when it saves.
        var stream = new MemoryStream();
        result.WriteWorkbookAsync(stream, options ?? new WorkbookOptions()).GetAwaiter().GetResult();
        stream.Position = 0;
        return new XLWorkbook(stream, XLEventTracking.Disabled);
    }
}
