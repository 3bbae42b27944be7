using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Cli.Rendering;

/// <summary>Writes json: indented, line ends the same everywhere, Chinese readable, doubles round-trip.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.WriteLine(Escaped(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)));
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

    /// <summary>A number, or null where there is none.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number + 0.0);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A value of a line: a number, or a text where the line's values are words or days; null where there is none.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string name, double? value, PlanLine line)
    {
        if (value is { } number && NumberText.Word(number, line) is { } word)
        {
            json.WriteString(name, word);
        }
        else
        {
            json.WriteNumberOrNull(name, value);
        }
    }

    /// <summary>A side of a comparison: a number, or a day.</summary>
    public static void WriteSide(this Utf8JsonWriter json, string name, double value, bool isOfDates)
    {
        if (isOfDates && CalendarDate.Text(value) is { } day)
        {
            json.WriteString(name, day);
        }
        else
        {
            json.WriteNumberOrNull(name, value);
        }
    }

    /// <summary>A figure of values of a line, such as their mean: a text where they are days, otherwise a number; null where there is none.</summary>
    public static void WriteNumberOrDay(this Utf8JsonWriter json, string name, double value, PlanLine line)
    {
        json.WritePropertyName(name);
        json.WriteNumberOrDay(value, line);
    }

    /// <summary>The same in an array.</summary>
    public static void WriteNumberOrDay(this Utf8JsonWriter json, double value, PlanLine line)
    {
        if (line.Display == Display.Date && double.IsFinite(value))
        {
            json.WriteValue(value, line);
        }
        else
        {
            json.WriteValueOrNull(value);
        }
    }

    /// <summary>A value of a line in an array.</summary>
    public static void WriteValue(this Utf8JsonWriter json, double value, PlanLine line)
    {
        if (NumberText.Word(value, line) is { } word)
        {
            json.WriteStringValue(word);
        }
        else
        {
            json.WriteValueOrNull(value);
        }
    }

    /// <summary>A number in an array, or null where there is none.</summary>
    public static void WriteValueOrNull(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value + 0.0);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
