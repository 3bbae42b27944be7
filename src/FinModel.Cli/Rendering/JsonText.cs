using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinModel.Compiler.Plans;
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

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
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
