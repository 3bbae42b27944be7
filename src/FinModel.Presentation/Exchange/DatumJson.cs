using System.Text.Json;

namespace FinModel.Presentation.Exchange;

/// <summary>Data as json; how it is laid out and escaped is the writer's.</summary>
internal static class DatumJson
{
    public static void Write(Datum datum, Utf8JsonWriter json)
    {
        switch (datum)
        {
            case TextDatum text:
                json.WriteStringValue(text.Text);
                break;
            case NumberDatum number:
                json.WriteNumberValue(number.Value);
                break;
            case WholeDatum whole:
                json.WriteNumberValue(whole.Value);
                break;
            case TruthDatum truth:
                json.WriteBooleanValue(truth.IsTrue);
                break;
            case WrittenDatum written:
                written.Write(json);
                break;
            case ListDatum list:
                json.WriteStartArray();
                list.Items.ToList().ForEach(item => Write(item, json));
                json.WriteEndArray();
                break;
            case FieldsDatum fields:
                Write(fields, json);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void Write(FieldsDatum fields, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields.Items)
        {
            if (!ReferenceEquals(value, Datum.Absent))
            {
                json.WritePropertyName(name);
                Write(value, json);
            }
        }

        json.WriteEndObject();
    }
}
