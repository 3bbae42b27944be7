using System.Buffers.Binary;
using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Styling;

/// <summary>A logo: a PNG picture whose size is known.</summary>
internal static class LogoPicture
{
    private const int MostBytes = 1 << 20;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static HouseStyle? Take(StyleSetting setting, HouseStyle style, Func<string, byte[]?> read, List<Diagnostic> diagnostics)
    {
        if (setting.Texts is not [{ Length: > 0 } file])
        {
            diagnostics.Add(HouseStyleDiagnostics.WrongValue(setting.Span, setting.Path, "the name of a picture's file"));
            return null;
        }

        var bytes = file.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(file) ? null : read(file);
        if ((bytes is null ? "is not there" : Fault(bytes)) is { } why)
        {
            diagnostics.Add(HouseStyleDiagnostics.BadLogo(setting.Span, file, why));
            return null;
        }

        return style with { Logo = file, Picture = bytes };
    }

    /// <summary>How many times wider than high it is.</summary>
    public static double Ratio(ReadOnlySpan<byte> picture) =>
        (double)BinaryPrimitives.ReadInt32BigEndian(picture[16..]) / BinaryPrimitives.ReadInt32BigEndian(picture[20..]);

    private static string? Fault(byte[] bytes) => bytes.Length > MostBytes ? "is larger than 1 MB"
        : bytes.Length < 33 || !bytes.AsSpan(0, Signature.Length).SequenceEqual(Signature) ? "is no PNG picture"
        : BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) is < 1 or > 10_000 || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)) is < 1 or > 10_000
            ? "has no size that can be drawn"
            : null;
}
