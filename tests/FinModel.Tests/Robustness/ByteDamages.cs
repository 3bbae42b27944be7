using System.Text;

namespace FinModel.Tests.Robustness;

/// <summary>What disks, transfers and editors with another encoding do to a file.</summary>
internal static class ByteDamages
{
    // A lone continuation, a start without its rest, a surrogate, an overlong slash, bytes that never occur.
    private static readonly byte[][] NotUtf8 = [[0x80], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0xF5, 0x80, 0x80, 0x80], [0xE5, 0x95]];

    public static IReadOnlyList<Damage> All { get; } =
    [
        new("cut at a byte", (file, chance) => file[..chance.Next(file.Length)]),
        new("begun at a byte", (file, chance) => file[chance.Next(file.Length)..]),
        new("a byte lost", (file, chance) => Put(file, chance, 1, [])),
        new("a bit turned", TurnBit),
        new("random bytes inserted", (file, chance) => Put(file, chance, 0, Any(chance))),
        new("random bytes replaced", (file, chance) => Put(file, chance, 8, Any(chance))),
        new("random characters inserted", (file, chance) => Put(file, chance, 0, Printable(chance))),
        new("not UTF-8", (file, chance) => Put(file, chance, chance.Next(3), NotUtf8[chance.Next(NotUtf8.Length)])),
        new("in UTF-16",
            (file, chance) => [.. chance.Next(2) == 0 ? Encoding.Unicode.Preamble : [], .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))]),
        new("NUL", (file, chance) => Put(file, chance, chance.Next(2), new byte[1 + chance.Next(3)])),
        new("byte order mark inside", (file, chance) => Put(file, chance, 0, Encoding.UTF8.Preamble.ToArray())),
        new("byte order mark", (file, _) => [.. Encoding.UTF8.Preamble, .. file]),
        new("CRLF", (file, _) => Replaced(file, "\r\n")),
        new("lone CR", (file, _) => Replaced(file, "\r")),
        new("one lone CR", (file, chance) => Put(file, chance, 0, "\r"u8.ToArray())),
    ];

    private static byte[] Put(byte[] file, Random chance, int lost, byte[] put)
    {
        var at = chance.Next(file.Length);
        return [.. file[..at], .. put, .. file[Math.Min(at + lost, file.Length)..]];
    }

    private static byte[] TurnBit(byte[] file, Random chance)
    {
        var turned = (byte[])file.Clone();
        turned[chance.Next(file.Length)] ^= (byte)(1 << chance.Next(8));
        return turned;
    }

    private static byte[] Any(Random chance)
    {
        var bytes = new byte[1 + chance.Next(8)];
        chance.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Printable(Random chance) => [.. Enumerable.Range(0, 1 + chance.Next(4)).Select(_ => (byte)chance.Next(' ', '~' + 1))];

    private static byte[] Replaced(byte[] file, string lineEnd) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("\n", lineEnd, StringComparison.Ordinal));
}
