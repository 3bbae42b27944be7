using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;
using FinModel.Data.Text;
using FinModel.Data.Workbooks;

namespace FinModel.Drafts.Reading;

/// <summary>A CSV file or a sheet as it is: rows of cells, before anybody knows what stands where.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet, where it is one of several; otherwise null.</param>
/// <param name="Content">The whole file.</param>
/// <param name="Rows">The rows that have anything.</param>
/// <param name="FromLine">Reads it as a table whose heading stands in a line.</param>
internal sealed record Grid(string File, string? Sheet, byte[] Content, IReadOnlyList<IReadOnlyList<TableCell>> Rows, Func<int, CsvTable> FromLine)
{
    /// <summary>The rows that are headings of periods, from above.</summary>
    public IReadOnlyList<PeriodColumns> Headings { get; init; } = [];

    /// <summary>The column of periods of a grid without such headings; null where there is none.</summary>
    public PeriodsDown? Down { get; init; }

    /// <summary>The grids of a file: one, or one for each sheet that is shown.</summary>
    public static IReadOnlyList<Grid> Of(string file, byte[] content, ICollection<Diagnostic> diagnostics) =>
        TableLoader.IsWorkbook(file) ? Sheets(file, content, diagnostics) : [Csv(file, content, diagnostics)];

    private static Grid Csv(string file, byte[] content, ICollection<Diagnostic> diagnostics)
    {
        var source = TextDecoder.Decode(file, Encodings.Other(content) is { } text ? Encoding.UTF8.GetBytes(text) : content, diagnostics);
        return new Grid(file, null, content, CsvLoader.Cells(source), line => CsvLoader.Parse(source, []).FromLine!(line, []));
    }

    private static IReadOnlyList<Grid> Sheets(string file, byte[] content, ICollection<Diagnostic> diagnostics)
    {
        var problems = new List<Diagnostic>();
        using var stream = new MemoryStream(content);
        var workbook = RawWorkbook.Read(stream, problems);
        problems.ForEach(diagnostics.Add);
        var filled = workbook?.Sheets.Where(s => s.Cells.Count > 0).ToList() ?? [];
        return [.. filled.Where(s => !s.IsHidden).Select(s => new Grid(
            file, filled.Count == 1 ? null : s.Name, content, Filled(SheetTable.Cells(s, file, diagnostics, out _)),
            line => SheetTable.Of(s, file, []).FromLine!(line, [])))];
    }

    private static IReadOnlyList<IReadOnlyList<TableCell>> Filled(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        [.. rows.Where(row => row.Any(c => !c.IsBlank))];
}
