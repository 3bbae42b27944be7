using System.IO.Compression;
using System.Text;

namespace FinModel.Excel.Snapshots;

/// <summary>A snapshot as bytes: texts once, then the cells, packed.</summary>
internal static class SnapshotWriter
{
    public const uint Mark = 0x31534D46;

    public static byte[] Write(Snapshot snapshot)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new BinaryWriter(deflate, Encoding.UTF8))
        {
            writer.Write(Mark);
            writer.Write(snapshot.Model);
            writer.Write(snapshot.Version);
            writer.Write((byte)snapshot.Language);
            Write(writer, snapshot.Scenarios);
            writer.Write(snapshot.Selected);
            writer.Write(snapshot.Iterates);
            var texts = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
            foreach (var text in snapshot.Sheets.SelectMany(s => s.Cells).SelectMany(c => new[] { c.Subject, c.Text ?? c.Formula ?? "" }))
            {
                texts.TryAdd(text, texts.Count);
            }

            Write(writer, [.. texts.Keys]);
            writer.Write7BitEncodedInt(snapshot.Sheets.Count);
            foreach (var sheet in snapshot.Sheets)
            {
                writer.Write(sheet.Name);
                writer.Write7BitEncodedInt(sheet.HeaderRow);
                writer.Write7BitEncodedInt(sheet.Cells.Count);
                foreach (var cell in sheet.Cells)
                {
                    Write(writer, cell, texts);
                }
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

    private static void Write(BinaryWriter writer, SnapshotCell cell, Dictionary<string, int> texts)
    {
        writer.Write7BitEncodedInt(cell.Row);
        writer.Write7BitEncodedInt(cell.Column);
        writer.Write((byte)cell.Role);
        writer.Write((byte)((cell.Formula is not null ? 1 : 0) | (cell.Number is not null ? 2 : 0) | (cell.Text is not null ? 4 : 0) | (cell.Value is not null ? 8 : 0) | (cell.IsNegated ? 16 : 0)));
        writer.Write7BitEncodedInt(texts[cell.Subject]);
        writer.Write7BitEncodedInt(texts[cell.Text ?? cell.Formula ?? ""]);
        writer.Write7BitEncodedInt(cell.Scenario);
        writer.Write7BitEncodedInt(cell.Change);
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
}
