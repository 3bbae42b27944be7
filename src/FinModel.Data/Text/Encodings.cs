using System.Text;
using System.Text.Unicode;

namespace FinModel.Data.Text;

/// <summary>Which encoding a file of figures is in, where its bytes say so for certain: UTF-16 by its mark, GB18030 by its characters; otherwise
/// UTF-8 is meant.</summary>
internal static class Encodings
{
    // One pair alone may be a slip of the disk.
    private const int FewestPairs = 2;

    // So many of ten characters must be of GB2312, the two thousand in daily use and the symbols beside them.
    private const int CommonOfTen = 9;

    private static readonly Encoding Chinese =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, or null where it is not certain to be in another encoding than UTF-8.</summary>
    public static string? Other(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Strictly(new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        }

        return !Utf8.IsValid(bytes) && IsCommonChinese(bytes) ? Strictly(Chinese, bytes) : null;
    }

    // Letters with accents, as Western encodings have them, hardly ever stand in pairs.
    private static bool IsCommonChinese(ReadOnlySpan<byte> bytes)
    {
        var (pairs, common) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (++i == bytes.Length)
            {
                return false;
            }

            pairs++;
            common += bytes[i - 1] is >= 0xA1 and <= 0xF7 && bytes[i] is >= 0xA1 and <= 0xFE ? 1 : 0;
        }

        return pairs >= FewestPairs && common * 10 >= pairs * CommonOfTen;
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
