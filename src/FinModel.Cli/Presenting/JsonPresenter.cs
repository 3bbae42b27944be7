using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinModel.Core.Text;
using FinModel.Presentation.Exchange;

namespace FinModel.Cli.Presenting;

/// <summary>Answers as json: indented, line ends the same everywhere, Chinese readable, doubles round-trip.</summary>
internal static class JsonPresenter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(Datum datum)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            DatumJson.Write(datum, json);
        }

        return Escaped(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    // Outside texts there is nothing of the kind but line ends, so what is found is inside one, where an escape says the same.
    private static string Escaped(string json)
    {
        StringBuilder? escaped = null;
        for (var i = json.Length - 1; i >= 0; i--)
        {
            if (json[i] is not '\n' && HarmlessText.IsCommand(json[i]))
            {
                escaped ??= new StringBuilder(json);
                escaped.Remove(i, 1).Insert(i, $"\\u{(int)json[i]:x4}");
            }
        }

        return escaped?.ToString() ?? json;
    }
}
