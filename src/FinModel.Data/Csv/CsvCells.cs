using CsvHelper;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Data.Csv;

/// <summary>The cells of the record a reader stands on.</summary>
internal static class CsvCells
{
    /// <summary>Texts with quotes taken off, and the places of the characters between the quotes.</summary>
    public static IReadOnlyList<TableCell> Of(CsvReader reader, SourceText source, CharacterOffsets offsets)
    {
        var cells = new TableCell[reader.FieldCount];
        var at = (int)reader.ByteOffset;
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = reader.GetRawSpan(i);
            var quotes = raw is [(byte)'"', .., (byte)'"'] ? 1 : 0;
            var start = offsets.Of(at + quotes);
            var end = offsets.Of(at + raw.Length - quotes);
            cells[i] = new TableCell(reader.GetString(i), new SourceSpan(source, start, end - start));
            at += raw.Length + 1;
        }

        return cells;
    }
}
