using System.IO.Compression;
using System.Text;
using FinModel.Excel.Reading;

namespace FinModel.Excel.Snapshots;

/// <summary>A snapshot as bytes: texts once, then the cells of each sheet, one property after the other, which packs best.</summary>
internal static class SnapshotWriter
{
    public const uint Mark = 0x31534D46;

    public static byte[] Write(Snapshot snapshot)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new BinaryWriter(pack, Encoding.UTF8))
        {
            writer.Write(Mark);
            writer.Write(snapshot.Model);
            writer.Write(snapshot.Version);
            writer.Write((byte)snapshot.Language);
            Write(writer, snapshot.Scenarios);
            writer.Write(snapshot.Selected);
            writer.Write(snapshot.Iterates);
            var texts = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
            foreach (var cell in snapshot.Sheets.SelectMany(s => s.Cells))
            {
                texts.TryAdd(Id(cell), texts.Count);
                texts.TryAdd(Period(cell), texts.Count);
                texts.TryAdd(Content(cell), texts.Count);
            }

            Write(writer, [.. texts.Keys]);
            writer.Write7BitEncodedInt(snapshot.Sheets.Count);
            foreach (var sheet in snapshot.Sheets)
            {
                Write(writer, sheet, texts);
            }

            Write(writer, snapshot.Grounds);
            writer.Write7BitEncodedInt(snapshot.Notes.Count);
            foreach (var note in snapshot.Notes)
            {
                writer.Write(note.Sheet);
                writer.Write7BitEncodedInt(note.Row);
                writer.Write7BitEncodedInt(note.Column);
                writer.Write(note.Text);
            }
        }

        return packed.ToArray();
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void Write(BinaryWriter writer, SnapshotSheet sheet, Dictionary<string, int> texts)
    {
        writer.Write(sheet.Name);
        writer.Write7BitEncodedInt(sheet.HeaderRow);
        writer.Write7BitEncodedInt(sheet.Cells.Count);
        void Each(Action<SnapshotCell> write)
        {
            foreach (var cell in sheet.Cells)
            {
                write(cell);
            }
        }

        Each(c => writer.Write7BitEncodedInt(c.Row));
        Each(c => writer.Write7BitEncodedInt(c.Column));
        Each(c => writer.Write((byte)c.Role));
        Each(c => writer.Write((byte)((c.Formula is not null ? 1 : 0) | (c.Number is not null ? 2 : 0) | (c.Text is not null ? 4 : 0) | (c.Value is not null ? 8 : 0) | (c.IsNegated ? 16 : 0))));
        Each(c => writer.Write7BitEncodedInt(texts[Id(c)]));
        Each(c => writer.Write7BitEncodedInt(texts[Period(c)]));
        Each(c => writer.Write7BitEncodedInt(texts[Content(c)]));
        Each(c => writer.Write7BitEncodedInt(c.Scenario));
        Each(c => writer.Write7BitEncodedInt(c.Change));
        Each(c => Write(writer, c));
    }

    private static void Write(BinaryWriter writer, SnapshotCell cell)
    {
        if (cell.Number is { } number)
        {
            writer.Write(number);
        }

        if (cell.Value is { } value && cell.Role == SnapshotRole.Plain)
        {
            writer.Write((float)value);
        }
        else if (cell.Value is { } exact)
        {
            writer.Write(exact);
        }
    }

    private static string Id(SnapshotCell cell) => cell.Subject.Split('@')[0];

    private static string Period(SnapshotCell cell) => cell.Subject[Id(cell).Length..];

    private static string Content(SnapshotCell cell) => cell.Text ?? (cell.Formula is { } formula ? References.Relative(formula, cell.Row, cell.Column) : "");
}
