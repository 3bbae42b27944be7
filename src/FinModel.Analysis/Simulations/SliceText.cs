using System.Globalization;
using System.Text.Json;

namespace FinModel.Analysis.Simulations;

/// <summary>What slices of every kind have in their text.</summary>
internal static class SliceText
{
    /// <summary>Whether an exception says that a text is no slice, or a damaged one.</summary>
    public static bool IsDamage(Exception e) =>
        e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException
            or ArgumentException;

    /// <summary>Runs by number, <c>0..5000</c>.</summary>
    public static string Of(RunRange range) => FormattableString.Invariant($"{range.From}..{range.To}");

    /// <summary>Reads all that a slice has; null where they are none.</summary>
    public static IReadOnlyList<RunRange>? Ranges(JsonElement parent, string name)
    {
        var ranges = Read(parent, name).ConvertAll(Range);
        return ranges.Count > 0 && ranges.TrueForAll(r => r.From >= 0 && r.From < r.To) ? ranges : null;
    }

    /// <summary>Writes a list of texts.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Reads it.</summary>
    public static List<string> Read(JsonElement parent, string name) => [.. parent.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static RunRange Range(string text)
    {
        var parts = text.Split("..");
        return new RunRange(long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
