using System.Globalization;
using System.Text.Json;

namespace FinModel.Analysis.Simulations;

/// <summary>A tally in json: whole numbers, so that nothing is lost.</summary>
internal static class TallyText
{
    public static void Write(Utf8JsonWriter json, SimulationTally tally)
    {
        json.WriteStartObject("tally");
        json.WriteNumber("faulted_runs", tally.FaultedRuns);
        json.WriteNumber("meaningless_runs", tally.MeaninglessRuns);
        Numbers(json, "held", tally.Held);
        Numbers(json, "judged", tally.Judged);
        json.WriteStartArray("outputs");
        foreach (var output in tally.Outputs)
        {
            Write(json, output);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void AddTo(JsonElement json, SimulationTally tally)
    {
        tally.FaultedRuns += json.GetProperty("faulted_runs").GetInt64();
        tally.MeaninglessRuns += json.TryGetProperty("meaningless_runs", out var meaningless) ? meaningless.GetInt64() : 0;
        AddTo(json.GetProperty("held"), tally.Held);
        AddTo(json.GetProperty("judged"), tally.Judged);
        var outputs = json.GetProperty("outputs").EnumerateArray().ToList();
        for (var i = 0; i < outputs.Count; i++)
        {
            AddTo(outputs[i], tally.Outputs[i]);
        }
    }

    /// <summary>Writes what is kept of an output.</summary>
    public static void Write(Utf8JsonWriter json, OutputTally output)
    {
        json.WriteStartObject();
        json.WriteNumber("count", output.Count);
        json.WriteNumber("faults", output.Faults);
        json.WriteNumber("minimum", BitConverter.DoubleToInt64Bits(output.Minimum));
        json.WriteNumber("maximum", BitConverter.DoubleToInt64Bits(output.Maximum));
        Write(json, "sum", output.Sums.Sum.Parts());
        Write(json, "squares", output.Sums.Squares.Parts());
        Numbers(json, "bins", output.Bins.Counts().SelectMany(c => new[] { c.Page, c.Index, c.Count }));
        json.WriteEndObject();
    }

    /// <summary>Adds what was written of an output.</summary>
    public static void AddTo(JsonElement json, OutputTally output)
    {
        output.Restore(
            json.GetProperty("count").GetInt64(),
            json.GetProperty("faults").GetInt64(),
            BitConverter.Int64BitsToDouble(json.GetProperty("minimum").GetInt64()),
            BitConverter.Int64BitsToDouble(json.GetProperty("maximum").GetInt64()));
        output.Sums.Sum.AddParts(Parts(json, "sum"));
        output.Sums.Squares.AddParts(Parts(json, "squares"));
        foreach (var bin in Numbers(json.GetProperty("bins")).Chunk(3))
        {
            output.Bins.Add((int)bin[0], (int)bin[1], bin[2]);
        }
    }

    private static void AddTo(JsonElement json, long[] counts)
    {
        foreach (var (number, i) in Numbers(json).Select((n, i) => (n, i)))
        {
            counts[i] += number;
        }
    }

    /// <summary>Writes an exact sum.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<(int Exponent, long High, long Low)> parts) =>
        Numbers(json, name, parts.SelectMany(p => new[] { p.Exponent, p.High, p.Low }));

    /// <summary>Reads it.</summary>
    public static IEnumerable<(int Exponent, long High, long Low)> Parts(JsonElement parent, string name) =>
        Numbers(parent.GetProperty(name)).Chunk(3).Select(p => ((int)p[0], p[1], p[2]));

    // As text, because a list of numbers takes a line each where json is laid out for reading.
    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers) =>
        json.WriteString(name, string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))));

    private static IEnumerable<long> Numbers(JsonElement json) =>
        json.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture));
}
