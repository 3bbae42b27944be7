namespace FinModel.Web.Scripts;

/// <summary>Whole numbers in few characters: seven bits a byte, the last byte of a number without its top bit, and the bytes as base64.</summary>
internal sealed class PackedNumbers
{
    private readonly List<byte> _bytes = [];

    /// <summary>Packs numbers that are not negative.</summary>
    public static string Of(IEnumerable<int> numbers)
    {
        var packed = new PackedNumbers();
        foreach (var number in numbers)
        {
            packed.Add(number);
        }

        return Convert.ToBase64String([.. packed._bytes]);
    }

    private void Add(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number > 0x7F; number >>= 7)
        {
            _bytes.Add((byte)(number | 0x80));
        }

        _bytes.Add((byte)number);
    }
}
