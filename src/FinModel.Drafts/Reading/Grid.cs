using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;
using FinModel.Data.Text;
using FinModel.Data.Workbooks;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Reading;

/// <summary>A CSV file or a sheet as it is: rows of cells, before anybody knows what stands where.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet, where it is one of several; otherwise null.</param>
/// <param name="Content">The whole file.</param>
/// <param name="Rows">The rows that have anything.</param>
/// <param name="FromLine">Reads it as a table whose heading stands in a line.</param>
internal sealed record Grid(string File, string? Sheet, byte[] Content, IReadOnlyList<IReadOnlyList<TableCell>> Rows,
    Func<int, ICollection<Diagnostic>, CsvTable> FromLine)
{
    /// <summary>The rows that are headings of periods, from above.</summary>
    public IReadOnlyList<PeriodColumns> Headings { get; init; } = [];

    /// <summary>The column of periods of a grid without such headings; null where there is none.</summary>
    public PeriodsDown? Down { get; init; }

    /// <summary>Whether its numbers have a comma before their decimals.</summary>
    public bool HasDecimalCommas { get; init; }

    /// <summary>Whether its columns hold the figures of the year to date.</summary>
    public bool IsToDate { get; init; }

    /// <summary>What a model's table says of it behind the names of its columns.</summary>
    public string Behind => (IsToDate ? " cumulative" : "") + (HasDecimalCommas ? " decimal comma" : "");

    /// <summary>The grids of a file: one, or one for each sheet that is shown.</summary>
    public static IReadOnlyList<Grid> Of(StatementFile file, ICollection<Diagnostic> diagnostics) =>
        TableLoader.IsWorkbook(file.Name) ? Sheets(file, diagnostics) : [Csv(file, diagnostics)];

    private static Grid Csv(StatementFile file, ICollection<Diagnostic> diagnostics)
    {
        var source = TextDecoder.Decode(file.Path, Encodings.Other(file.Content) is { } text ? Encoding.UTF8.GetBytes(text) : file.Content, diagnostics);
        return new Grid(file.Name, null, file.Content, CsvLoader.Cells(source), (line, found) => CsvLoader.Parse(source, []).FromLine!(line, found));
    }

    private static IReadOnlyList<Grid> Sheets(StatementFile file, ICollection<Diagnostic> diagnostics)
    {
        var problems = new List<Diagnostic>();
        using var stream = new MemoryStream(file.Content);
        var workbook = RawWorkbook.Read(stream, problems);
        problems.ForEach(diagnostics.Add);
        var filled = workbook?.Sheets.Where(s => s.Cells.Count > 0).ToList() ?? [];
        return [.. filled.Where(s => !s.IsHidden).Select(s => new Grid(
            file.Name, filled.Count == 1 ? null : s.Name, file.Content, Filled(SheetTable.Cells(s, file.Path, diagnostics, out _)),
            (line, found) => SheetTable.Of(s, file.Path, []).FromLine!(line, found)))];
    }

    private static IReadOnlyList<IReadOnlyList<TableCell>> Filled(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        [.. rows.Where(row => row.Any(c => !c.IsBlank))];
}
