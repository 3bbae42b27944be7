using System.Text;
using CsvHelper;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Text;

namespace FinModel.Data.Csv;

/// <summary>CSV text to a table whose every cell knows its place. What is wrong is a diagnostic; what can be read is still given back.</summary>
public static class CsvLoader
{
    /// <summary>The table in a file, or null when nothing of it can be read.</summary>
    public static CsvTable? Load(string path, string shown, ICollection<Diagnostic> diagnostics) =>
        FileLoader.Load(path, shown, FileLimits.TableBytes, diagnostics) is { } bytes ? Parse(shown, bytes, diagnostics) : null;

    /// <summary>The table in bytes.</summary>
    public static CsvTable Parse(string shown, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics) =>
        Parse(TextDecoder.Decode(shown, Encodings.Other(bytes) is { } text ? Encoding.UTF8.GetBytes(text) : bytes, diagnostics), diagnostics);

    /// <summary>The table in a text.</summary>
    public static CsvTable Parse(SourceText source, ICollection<Diagnostic> diagnostics) =>
        Parse(source, 1, diagnostics) with { FromLine = (line, found) => Parse(source, line, found) };

    /// <summary>All cells of a text, row by row, whatever stands in which; blank rows are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<TableCell>> Cells(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var offsets = new CharacterOffsets(bytes);
        var options = new CsvReaderOptions
        {
            Separator = Separators.FindAnywhere(source.Content),
            HasHeader = false,
            AllowLineBreaksInQuotes = true,
            OnMalformedRecord = _ => { },
        };
        using var reader = CsvReader.Create(bytes, options);
        var rows = new List<IReadOnlyList<TableCell>>();
        while (rows.Count < FileLimits.Rows && reader.Read())
        {
            rows.Add(NoteRow.Whole(CsvCells.Of(reader, source, offsets)));
        }

        rows.RemoveAll(row => row.All(c => c.IsBlank));
        return rows;
    }

    private static CsvTable Parse(SourceText source, int headingLine, ICollection<Diagnostic> diagnostics)
    {
        var whole = Read(source, headingLine, lineBreaksInQuotes: true);

        // A quote that is never closed swallows the rest of the file; read line by line, it spoils its own line only.
        var table = whole.HasUnclosedQuote ? Read(source, headingLine, lineBreaksInQuotes: false) : whole;
        return table.Build(diagnostics);
    }

    private static CsvTableBuilder Read(SourceText source, int headingLine, bool lineBreaksInQuotes)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var table = new CsvTableBuilder(source, new CharacterOffsets(bytes), headingLine);
        var options = new CsvReaderOptions
        {
            Separator = Separators.Find(From(source.Content, headingLine)),
            HasHeader = false,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            OnMalformedRecord = table.Malformed,
        };
        using var reader = CsvReader.Create(bytes, options);
        while (table.WantsMore && reader.Read())
        {
            table.Add(reader);
        }

        return table;
    }

    private static string From(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line && text.IndexOf('\n', start) is var at and >= 0; i++)
        {
            start = at + 1;
        }

        return text[start..];
    }
}
