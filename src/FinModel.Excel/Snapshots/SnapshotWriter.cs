using System.IO.Compression;
using System.Text;

namespace FinModel.Excel.Snapshots;

/// <summary>A snapshot as bytes: texts once, then the cells of each sheet, one property after the other, which packs best.</summary>
internal static class SnapshotWriter
{
    public const uint Mark = 0x31534D46;

    private const int BlockBytes = 1 << 16;

    public static byte[] Write(Snapshot snapshot)
    {
        using var packed = new MemoryStream();
        // The packer is handed blocks: each call costs it far more than a byte.
        using (var pack = new BufferedStream(new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true), BlockBytes))
        using (var writer = new BinaryWriter(pack, Encoding.UTF8))
        {
            writer.Write(Mark);
            writer.Write(snapshot.Model);
            writer.Write(snapshot.Version);
            writer.Write((byte)snapshot.Language);
            Write(writer, snapshot.Scenarios);
            writer.Write(snapshot.Selected);
            writer.Write(snapshot.Iterates);
            Write(writer, snapshot.Sheets);
            Write(writer, snapshot.Grounds);
            Write(writer, snapshot.Notes);
        }

        return packed.ToArray();
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<SnapshotSheet> sheets)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        int Place(string text)
        {
            if (!texts.TryGetValue(text, out var place))
            {
                texts[text] = place = texts.Count;
            }

            return place;
        }

        var places = sheets.Select(s => s.Cells.Select(c => Texts(c, Place)).ToArray()).ToList();
        Write(writer, [.. texts.Keys]);
        writer.Write7BitEncodedInt(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            Write(writer, sheets[i], places[i]);
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<SnapshotNote> notes)
    {
        writer.Write7BitEncodedInt(notes.Count);
        foreach (var note in notes)
        {
            writer.Write(note.Sheet);
            writer.Write7BitEncodedInt(note.Row);
            writer.Write7BitEncodedInt(note.Column);
            writer.Write(note.Text);
        }

        foreach (var note in notes)
        {
            Write(writer, note.Entries);
            writer.Write(note.IsResolved);
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void Write(BinaryWriter writer, SnapshotSheet sheet, TextPlaces[] texts)
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
        Each(c =>
            writer.Write(
                (byte)((c.Relative is not null ? 1 : 0) | (c.Number is not null ? 2 : 0) | (c.Text is not null ? 4 : 0) | (c.Value is not null ? 8 : 0)
                    | (c.IsNegated ? 16 : 0))));
        Array.ForEach(texts, t => writer.Write7BitEncodedInt(t.Id));
        Array.ForEach(texts, t => writer.Write7BitEncodedInt(t.Period));
        Array.ForEach(texts, t => writer.Write7BitEncodedInt(t.Content));
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

    // A line's id and its period apart: each is there once.
    private static TextPlaces Texts(SnapshotCell cell, Func<string, int> place)
    {
        var at = cell.Subject.IndexOf('@', StringComparison.Ordinal);
        var id = at < 0 ? cell.Subject : cell.Subject[..at];
        return new(place(id), place(cell.Subject[id.Length..]), place(cell.Text ?? cell.Relative ?? ""));
    }

    private readonly record struct TextPlaces(int Id, int Period, int Content);
}
