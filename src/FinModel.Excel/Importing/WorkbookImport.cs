using FinModel.Core.Diagnostics;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Excel.Pages;
using FinModel.Excel.Reading;

namespace FinModel.Excel;

/// <summary>An edited workbook, back to what was changed.</summary>
public static class WorkbookImport
{
    /// <summary>Compares a file with the workbook that the model exports now. Null, with diagnostics added, when the file cannot be used.</summary>
    /// <param name="request">What the export would be; its language and scenario are found from the file.</param>
    /// <param name="stream">The file; it must know its length.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImportReport? Read(ExportRequest request, Stream stream, List<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        if (RawWorkbook.Read(stream, diagnostics) is not { } raw || Expected(request, raw, diagnostics) is not { } book)
        {
            return null;
        }

        CheckSheets(book, raw, diagnostics);
        if (diagnostics.Count > before)
        {
            return null;
        }

        var report = WorkbookComparison.Compare(book, raw, diagnostics);
        return diagnostics.Count > before ? null : report;
    }

    // The language is the one whose cover says what the file's cover says.
    private static Book? Expected(ExportRequest request, RawWorkbook raw, List<Diagnostic> diagnostics)
    {
        foreach (var language in Enum.GetValues<LabelLanguage>())
        {
            var book = BookBuilder.Build(request with { Language = language });
            var cover = book.ModelName.Sheet;
            if (raw.Sheet(cover.Name) is not { } found || Text(found, book.ModelCaption) != book.ModelCaption.Text)
            {
                continue;
            }

            var (model, version) = (Text(found, book.ModelName), Text(found, book.Version));
            if (model != request.Plan.Name || version != book.Version.Text)
            {
                diagnostics.Add(model != request.Plan.Name ? WorkbookFindings.OtherModel(model, request.Plan.Name) : WorkbookFindings.OtherVersion(version, book.Version.Text!));
                return null;
            }

            return book;
        }

        diagnostics.Add(WorkbookFindings.NotOurs(request.Plan.Name));
        return null;
    }

    private static string Text(RawSheet sheet, SheetCell at) => sheet.Find(at.Row, at.Column)?.Text ?? "";

    private static void CheckSheets(Book book, RawWorkbook raw, List<Diagnostic> diagnostics)
    {
        foreach (var sheet in book.Sheets)
        {
            if (raw.Sheet(sheet.Name) is not { } found)
            {
                diagnostics.Add(WorkbookFindings.MissingSheet(sheet.Name));
                continue;
            }

            if (found.Merged is { } range)
            {
                diagnostics.Add(WorkbookFindings.MergedCells(sheet.Name, range));
            }

            var moved = sheet.HeaderRow == 0 ? null : sheet.Cells.FirstOrDefault(c => c.Row == sheet.HeaderRow && c.Text is not null && Text(found, c) != c.Text);
            if (moved is not null)
            {
                diagnostics.Add(WorkbookFindings.MovedColumns(sheet.Name, moved.Address(), moved.Text!, Text(found, moved)));
            }
        }
    }
}
