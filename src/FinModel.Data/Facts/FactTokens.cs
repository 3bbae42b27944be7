using System.Text.Json;

namespace FinModel.Data.Facts;

/// <summary>Walks over JSON a token at a time. Nesting is bounded; text that is no JSON throws <see cref="JsonException"/>, wherever it begins to be
/// none.</summary>
internal ref struct FactTokens(ReadOnlySpan<byte> json)
{
    // The SEC's file has seven levels.
    private const int Depth = 16;

    private Utf8JsonReader _reader = new(json, new JsonReaderOptions { MaxDepth = Depth });

    /// <summary>Where the current token begins, in bytes.</summary>
    public readonly int Offset => (int)_reader.TokenStartIndex;

    public readonly bool IsObject => _reader.TokenType == JsonTokenType.StartObject;

    public readonly bool IsArray => _reader.TokenType == JsonTokenType.StartArray;

    public readonly bool IsNumber => _reader.TokenType == JsonTokenType.Number;

    /// <summary>Whether the text is an object.</summary>
    public bool BeginsObject() => _reader.Read() && IsObject;

    /// <summary>The name of the next property of the object one is in, standing on its value; null behind the last.</summary>
    public string? NextProperty()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = _reader.GetString();
        _reader.Read();
        return name;
    }

    /// <summary>Steps on the next element of the array one is in; false behind the last.</summary>
    public bool NextElement() => _reader.Read() && _reader.TokenType != JsonTokenType.EndArray;

    /// <summary>The text one stands on; null where something else stands there, which is stepped over.</summary>
    public string? Text()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return _reader.GetString();
        }

        Skip();
        return null;
    }

    /// <summary>The number one stands on; null where something else stands there, or a number with more digits than any figure has.</summary>
    public decimal? Number()
    {
        if (IsNumber)
        {
            return _reader.TryGetDecimal(out var value) ? value : null;
        }

        Skip();
        return null;
    }

    /// <summary>Steps over what one stands on.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Makes sure that nothing stands behind.</summary>
    public void End() => _reader.Read();
}
