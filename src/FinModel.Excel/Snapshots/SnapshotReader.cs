using System.IO.Compression;
using System.Text;
using FinModel.Data.Workbooks;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Snapshots;

/// <summary>Reads a snapshot out of a file that is not trusted: what is damaged, or unpacks to too much, is none.</summary>
internal static class SnapshotReader
{
    private const int MostBytes = 64 << 20;

    public static Snapshot? Read(byte[] bytes)
    {
        try
        {
            using var unpacked = new MemoryStream();
            using (var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress))
            {
                Unpack(packed, unpacked);
            }

            unpacked.Position = 0;
            using var reader = new BinaryReader(unpacked, Encoding.UTF8);
            return reader.ReadUInt32() == SnapshotWriter.Mark ? Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException or FormatException or ArgumentException
            or OverflowException)
        {
            return null;
        }
    }

    private static void Unpack(Stream from, MemoryStream to)
    {
        var block = new byte[1 << 16];
        for (var read = from.Read(block); read > 0; read = from.Read(block))
        {
            to.Write(block, 0, read);
            if (to.Length > MostBytes)
            {
                throw new InvalidDataException("it unpacks to too much");
            }
        }
    }

    private static Snapshot Read(BinaryReader reader)
    {
        var (model, version, language) = (reader.ReadString(), reader.ReadString(), (LabelLanguage)reader.ReadByte());
        var (scenarios, selected, iterates) = (Texts(reader), reader.ReadString(), reader.ReadBoolean());
        var texts = Texts(reader);
        var sheets = new List<SnapshotSheet>();
        for (var left = Count(reader); left > 0; left--)
        {
            sheets.Add(Sheet(reader, texts));
        }

        // Files that were exported before styles were end here.
        var grounds = reader.BaseStream.Position < reader.BaseStream.Length ? Texts(reader) : [];
        var notes = new List<SnapshotNote>();
        for (var left = reader.BaseStream.Position < reader.BaseStream.Length ? Count(reader) : 0; left > 0; left--)
        {
            notes.Add(new SnapshotNote(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString()));
        }

        // Files that were exported before threads were end here.
        for (var i = 0; i < notes.Count && reader.BaseStream.Position < reader.BaseStream.Length; i++)
        {
            notes[i] = notes[i] with { Entries = Texts(reader), IsResolved = reader.ReadBoolean() };
        }

        return Enum.IsDefined(language) && scenarios.Count > 0
            ? new Snapshot(model, version, language, scenarios, selected, iterates, sheets) { Grounds = grounds, Notes = notes }
            : throw new InvalidDataException("it has no scenario");
    }

    private static SnapshotSheet Sheet(BinaryReader reader, List<string> texts)
    {
        var (name, header, count) = (reader.ReadString(), reader.Read7BitEncodedInt(), Count(reader));
        T[] Each<T>(Func<T> read) => [.. Enumerable.Range(0, count).Select(_ => read())];
        var (rows, columns) = (Each(reader.Read7BitEncodedInt), Each(reader.Read7BitEncodedInt));
        var (roles, flags) = (Each(reader.ReadByte), Each(reader.ReadByte));
        var (ids, periods, contents) =
            (Each(() => texts[reader.Read7BitEncodedInt()]), Each(() => texts[reader.Read7BitEncodedInt()]), Each(() => texts[reader.Read7BitEncodedInt()]));
        var (scenarios, changes) = (Each(reader.Read7BitEncodedInt), Each(reader.Read7BitEncodedInt));
        var cells = Enumerable.Range(0, count).Select(i =>
        {
            var role = (SnapshotRole)roles[i];
            var number = (flags[i] & 2) != 0 ? reader.ReadDouble() : (double?)null;
            var value = (flags[i] & 8) == 0 ? (double?)null : role == SnapshotRole.Plain ? reader.ReadSingle() : reader.ReadDouble();
            return rows[i] < 1 || columns[i] < 1 || !Enum.IsDefined(role) ? throw new InvalidDataException("a cell has no place")
                : new SnapshotCell(rows[i], columns[i], role, ids[i] + periods[i])
                {
                    Text = (flags[i] & 4) != 0 ? contents[i] : null,
                    Relative = (flags[i] & 1) != 0 ? contents[i] : null,
                    Number = number,
                    Value = value,
                    Scenario = scenarios[i],
                    Change = changes[i],
                    IsNegated = (flags[i] & 16) != 0,
                };
        });
        return new SnapshotSheet(name, header, [.. cells]);
    }

    private static List<string> Texts(BinaryReader reader)
    {
        var texts = new List<string>();
        for (var left = Count(reader); left > 0; left--)
        {
            texts.Add(reader.ReadString());
        }

        return texts;
    }

    private static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is >= 0 and <= WorkbookLimits.Cells and var count ? count : throw new InvalidDataException("it has too many parts");
}
