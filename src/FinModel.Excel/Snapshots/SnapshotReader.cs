using System.IO.Compression;
using System.Text;
using FinModel.Excel.Reading;

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
            using (var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress))
            {
                Unpack(deflate, unpacked);
            }

            unpacked.Position = 0;
            using var reader = new BinaryReader(unpacked, Encoding.UTF8);
            return reader.ReadUInt32() == SnapshotWriter.Mark ? Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
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
            var (name, header) = (reader.ReadString(), reader.Read7BitEncodedInt());
            var cells = new List<SnapshotCell>();
            for (var more = Count(reader); more > 0; more--)
            {
                cells.Add(Cell(reader, texts));
            }

            sheets.Add(new SnapshotSheet(name, header, cells));
        }

        return Enum.IsDefined(language) && scenarios.Count > 0 ? new Snapshot(model, version, language, scenarios, selected, iterates, sheets) : throw new InvalidDataException("it has no scenario");
    }

    private static SnapshotCell Cell(BinaryReader reader, List<string> texts)
    {
        var (row, column, role, flags) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), (SnapshotRole)reader.ReadByte(), reader.ReadByte());
        var (subject, text) = (texts[reader.Read7BitEncodedInt()], texts[reader.Read7BitEncodedInt()]);
        var (scenario, change) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var number = (flags & 2) != 0 ? reader.ReadDouble() : (double?)null;
        var value = (flags & 8) == 0 ? (double?)null : role == SnapshotRole.Plain ? reader.ReadSingle() : reader.ReadDouble();
        return row < 1 || column < 1 || !Enum.IsDefined(role) ? throw new InvalidDataException("a cell has no place")
            : new SnapshotCell(row, column, role, subject)
            {
                Text = (flags & 4) != 0 ? text : null,
                Formula = (flags & 1) != 0 ? text : null,
                Number = number,
                Value = value,
                Scenario = scenario,
                Change = change,
                IsNegated = (flags & 16) != 0,
            };
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

    private static int Count(BinaryReader reader) => reader.Read7BitEncodedInt() is >= 0 and <= Limits.Cells and var count ? count : throw new InvalidDataException("it has too many parts");
}
