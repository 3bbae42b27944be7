using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;

namespace FinModel.Data.Workbooks;

/// <summary>Text files and the sheets of workbooks as tables. A workbook is hostile until read, and is read once however many of its sheets are asked
/// for.</summary>
internal sealed class TableLoader
{
    private readonly Dictionary<string, (RawWorkbook? Workbook, IReadOnlyList<Diagnostic> Problems)> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a file is a workbook by its name.</summary>
    public static bool IsWorkbook(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM";

    /// <summary>The table in a file, or null when there is nothing to be read.</summary>
    /// <param name="shown">What people call the file.</param>
    /// <param name="sheet">The name of a workbook's sheet, or null for the only one.</param>
    /// <param name="read">Reads the file, unless it is a workbook that was read before.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public CsvTable? Load(string shown, string? sheet, Func<byte[]?> read, ICollection<Diagnostic> diagnostics)
    {
        if (IsWorkbook(shown))
        {
            return Sheet(shown, sheet, read, diagnostics);
        }

        if (sheet is not null)
        {
            diagnostics.Add(WorkbookDiagnostics.NotASheet(shown));
        }

        return sheet is null && read() is { } content ? CsvLoader.Parse(shown, content, diagnostics) : null;
    }

    private CsvTable? Sheet(string shown, string? sheet, Func<byte[]?> read, ICollection<Diagnostic> diagnostics)
    {
        if (!_known.TryGetValue(shown, out var known))
        {
            _known[shown] = known = Open(read());
        }

        known.Problems.ToList().ForEach(diagnostics.Add);
        return known.Workbook is { } workbook && Choose(workbook, shown, sheet, diagnostics) is { } found ? SheetTable.Of(found, shown, diagnostics) : null;
    }

    private static (RawWorkbook?, IReadOnlyList<Diagnostic>) Open(byte[]? content)
    {
        var problems = new List<Diagnostic>();
        using var stream = new MemoryStream(content ?? []);
        return (content is null ? null : RawWorkbook.Read(stream, problems), problems);
    }

    private static RawSheet? Choose(RawWorkbook workbook, string shown, string? sheet, ICollection<Diagnostic> diagnostics)
    {
        var filled = workbook.Sheets.Where(s => s.Cells.Count > 0).ToList();
        if (sheet is null && filled.Count == 1)
        {
            return filled[0];
        }

        var found = sheet is null ? null : workbook.Sheets.Find(s => string.Equals(s.Name.Trim(), sheet.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            diagnostics.Add(WorkbookDiagnostics.NoSheet(shown, sheet, [.. (sheet is null ? filled : workbook.Sheets).Select(s => s.Name)]));
        }

        return found;
    }
}
