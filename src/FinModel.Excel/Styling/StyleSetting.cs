using System.Text;
using System.Text.Json;
using FinModel.Core.Text;

namespace FinModel.Excel.Styling;

/// <summary>A value of a style's file with the names that lead to it: <c>colours.input</c>.</summary>
/// <param name="Path">The names.</param>
/// <param name="Name">Where the last name stands.</param>
/// <param name="Span">Where the value stands.</param>
/// <param name="Texts">A text, or the texts of a list; null for anything else.</param>
/// <param name="Number">A number, or null.</param>
internal sealed record StyleSetting(string Path, SourceSpan Name, SourceSpan Span, IReadOnlyList<string>? Texts, double? Number)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>Every value of a file.</summary>
    /// <exception cref="JsonException">It is no JSON, or no object.</exception>
    public static IReadOnlyList<StyleSetting> Read(SourceText source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var reader = new Utf8JsonReader(bytes, Options);
        var found = new List<StyleSetting>();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("it begins with {", null, 0, 0);
        }

        ReadObject(ref reader, "", source, bytes, found);
        return found;
    }

    private static void ReadObject(ref Utf8JsonReader reader, string path, SourceText source, byte[] bytes, List<StyleSetting> found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (at, name) = (path + reader.GetString(), SpanOf(reader, source, bytes, (int)reader.TokenStartIndex));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, at + ".", source, bytes, found);
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            var number = reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : (double?)null;
            var texts = reader.TokenType switch
            {
                JsonTokenType.String => [reader.GetString()!],
                JsonTokenType.StartArray => List(ref reader),
                _ => null,
            };
            found.Add(new StyleSetting(at, name, SpanOf(reader, source, bytes, start), texts, number));
        }
    }

    // Null where it is a list of something else than texts.
    private static List<string>? List(ref Utf8JsonReader reader)
    {
        var (texts, areTexts, depth) = (new List<string>(), true, reader.CurrentDepth);
        while (reader.Read() && (reader.TokenType != JsonTokenType.EndArray || reader.CurrentDepth > depth))
        {
            areTexts &= reader.TokenType == JsonTokenType.String;
            texts.Add(areTexts ? reader.GetString()! : "");
        }

        return areTexts ? texts : null;
    }

    private static SourceSpan SpanOf(Utf8JsonReader reader, SourceText source, byte[] bytes, int start)
    {
        var from = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, start));
        var to = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
        return new SourceSpan(source, from, to - from);
    }
}
