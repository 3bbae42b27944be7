using CsvHelper;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Data.Csv;

/// <summary>Puts a table together from the records of a reader, and says what is wrong with each.</summary>
internal sealed class CsvTableBuilder(SourceText source, CharacterOffsets offsets, int headingLine)
{
    // A file with the wrong separator is ragged in every row; the first few tell as much.
    private const int MostRaggedReported = 10;

    // In a table of two columns a name alone has lost its figure.
    private const int LeastOfTitles = 3;

    private const string FirstColumn = "A";

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<IReadOnlyList<TableCell>> _rows = [];
    private IReadOnlyList<TableCell>? _header;
    private CsvMalformedRecord? _malformed;
    private SourceSpan _lastRagged;
    private int _ragged;
    private int _columns;

    /// <summary>Whether a quote runs to the end of the file.</summary>
    public bool HasUnclosedQuote { get; private set; }

    private bool HasBadQuote => _malformed is { Reason: not CsvMalformedReason.StrayQuote };

    /// <summary>False once there are too many rows.</summary>
    public bool WantsMore { get; private set; } = true;

    /// <summary>Hears of a quote out of place, before its record is added. A quote inside an unquoted cell is only a character.</summary>
    public void Malformed(CsvMalformedRecord record)
    {
        _malformed = record;
        HasUnclosedQuote |= record.Reason == CsvMalformedReason.UnterminatedQuote;
    }

    /// <summary>Adds the record the reader stands on: first the header, then rows; blank ones are left out.</summary>
    public void Add(CsvReader reader)
    {
        var cells = NoteRow.Whole(CsvCells.Of(reader, source, offsets));
        if (cells.All(c => c.IsBlank) || (_header is null && cells[0].Span.Position.Line < headingLine))
        {
            return;
        }

        if (_rows.Count == FileLimits.Rows)
        {
            _diagnostics.Add(FileDiagnostics.TooManyRows(cells[0].Span.To(cells[^1].Span)));
            WantsMore = false;
            return;
        }

        if (HasBadQuote)
        {
            _diagnostics.Add(BadQuote(cells));
        }

        _diagnostics.AddRange(cells.Where(c => c.Text.Length > FileLimits.CellCharacters)
            .Select(c => FileDiagnostics.CellTooLong(c.Span with { Length = 1 }, c.Text.Length)));
        if (_header is null)
        {
            _columns = cells.Count;
            _header = Header(cells);
        }
        else
        {
            _rows.Add(Row(cells, _header.Count));
        }

        _malformed = null;
    }

    /// <summary>The table, and everything that is wrong with it.</summary>
    public CsvTable Build(ICollection<Diagnostic> diagnostics)
    {
        if (_header is null)
        {
            _diagnostics.Add(FileDiagnostics.EmptyTable(new SourceSpan(source, 0, 0)));
        }

        _diagnostics.AddRange(Unnamed().Where(i => _rows.Exists(row => !row[i].IsBlank)).Select(i => FileDiagnostics.EmptyHeading(_header![i].Span, i + 1)));
        if (_ragged > MostRaggedReported)
        {
            _diagnostics.Add(FileDiagnostics.MoreRaggedRows(_lastRagged, _ragged - MostRaggedReported));
        }

        _diagnostics.ForEach(diagnostics.Add);
        return new CsvTable(source, _header ?? [], _rows);
    }

    // A column that is blank throughout is what a comma at the end of every line makes; nothing is lost with it.
    private IEnumerable<int> Unnamed() => Enumerable.Range(0, _header?.Count ?? 0).Where(i => _header![i].IsBlank);

    // A quote that is not closed is in the record's last cell.
    private Diagnostic BadQuote(IReadOnlyList<TableCell> cells) => _malformed!.Value.Reason == CsvMalformedReason.TextAfterClosingQuote
        ? FileDiagnostics.StrayQuote(new SourceSpan(source, Math.Min(offsets.Of((int)_malformed.Value.ByteOffset), source.Content.Length), 0))
        : FileDiagnostics.UnclosedQuote(cells[^1].Span with { Length = 1 });

    private IReadOnlyList<TableCell> Header(IReadOnlyList<TableCell> cells)
    {
        if (cells.Count > FileLimits.Columns)
        {
            _diagnostics.Add(FileDiagnostics.TooManyColumns(cells[0].Span.To(cells[^1].Span), cells.Count));
            return [.. cells.Take(FileLimits.Columns)];
        }

        // Exports leave the heading over the names blank; as in a sheet, the column is called by its letter then.
        cells = cells[0].IsBlank && !cells.Any(c => c.Text == FirstColumn) ? [cells[0] with { Text = FirstColumn }, .. cells.Skip(1)] : cells;

        var headings = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].IsBlank && !headings.Add(cells[i].Text))
            {
                _diagnostics.Add(FileDiagnostics.DuplicateHeading(cells[i].Span, cells[i].Text));
            }
        }

        return cells;
    }

    // A row that is too short is filled with blanks, one that is too long is cut, so that what reads the table can count on its shape.
    // Blank cells behind the last named column are none, neither missing nor over. A title between the rows of a wide table may stand alone; in the last
    // row, where a file may have been cut off, only a note does.
    private bool IsWhole(IReadOnlyList<TableCell> cells)
    {
        var named = _header!.Count - _header.Reverse().TakeWhile(c => c.IsBlank).Count();
        return (cells.Count >= named && cells.Skip(_header.Count).All(c => c.IsBlank)) || (cells.Count == 1 && named >= LeastOfTitles && IsTitle(cells[0]));
    }

    private bool IsTitle(TableCell cell) =>
        !PrintedNumber.TryParse(cell.Text, out _) && (cell.Span.End + 1 < source.Content.Length || NoteRow.Is(cell.Text));

    private IReadOnlyList<TableCell> Row(IReadOnlyList<TableCell> cells, int expected)
    {
        var line = cells[0].Span.To(cells[^1].Span);
        if (cells.Count != _columns && !HasBadQuote && !IsWhole(cells))
        {
            _lastRagged = line;
            if (++_ragged <= MostRaggedReported)
            {
                _diagnostics.Add(FileDiagnostics.RaggedRow(line, cells.Count, _columns, LooseCommas.Numbers(cells, cells.Count - _columns)));
            }
        }

        var blank = new TableCell("", line with { Start = line.End, Length = 0 });
        return cells.Count == expected ? cells : [.. cells.Take(expected), .. Enumerable.Repeat(blank, Math.Max(0, expected - cells.Count))];
    }
}
