using System.Text;

namespace FinModel.Data.Csv;

/// <summary>Turns offsets in UTF-8 bytes into offsets in characters. Asked mostly forwards, it counts every byte once.</summary>
internal sealed class CharacterOffsets(byte[] bytes)
{
    private int _byte;
    private int _character;

    public int Of(int offset)
    {
        offset = Math.Clamp(offset, 0, bytes.Length);
        if (offset < _byte)
        {
            (_byte, _character) = (0, 0);
        }

        _character += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return _character;
    }
}
