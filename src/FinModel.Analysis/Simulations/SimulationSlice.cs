using System.Globalization;
using System.Text.Json;

namespace FinModel.Analysis.Simulations;

/// <summary>A slice of a simulation as text: all that is needed to put it together with others exactly.</summary>
public sealed class SimulationSlice
{
    private readonly JsonElement _tally;

    private SimulationSlice(SliceOrigin origin, IReadOnlyList<RunRange> ranges, JsonElement tally)
    {
        Origin = origin;
        Ranges = ranges;
        _tally = tally;
    }

    /// <summary>What it is a slice of.</summary>
    public SliceOrigin Origin { get; }

    /// <summary>The runs that it holds.</summary>
    public IReadOnlyList<RunRange> Ranges { get; }

    /// <summary>Writes a slice as an object.</summary>
    public static void Write(Utf8JsonWriter json, SliceOrigin origin, SimulationResult result)
    {
        json.WriteStartObject();
        json.WriteString("model", origin.Model);
        json.WriteString("scenario", origin.Scenario);
        SliceText.Write(json, "overrides", origin.Changes);
        SliceText.Write(json, "lines", origin.Outputs);
        SliceText.Write(json, "conditions", origin.Conditions);
        json.WriteString("seed", origin.Seed.ToString(CultureInfo.InvariantCulture));
        SliceText.Write(json, "runs", result.Ranges.Select(SliceText.Of));
        TallyText.Write(json, result.Tally);
        json.WriteEndObject();
    }

    /// <summary>Reads a slice; null when the text is none.</summary>
    public static SimulationSlice? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var slice = document.RootElement.GetProperty("slice");
            var origin = new SliceOrigin(
                slice.GetProperty("model").GetString()!,
                slice.GetProperty("scenario").GetString()!,
                SliceText.Read(slice, "overrides"),
                SliceText.Read(slice, "lines"),
                SliceText.Read(slice, "conditions"),
                ulong.Parse(slice.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture));
            return SliceText.Ranges(slice, "runs") is { } ranges
                ? new SimulationSlice(origin, ranges, slice.GetProperty("tally").Clone())
                : null;
        }
        catch (Exception e) when (SliceText.IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Adds what the slice holds.</summary>
    internal void AddTo(SimulationTally tally)
    {
        try
        {
            TallyText.AddTo(_tally, tally);
        }
        catch (Exception e) when (SliceText.IsDamage(e))
        {
            throw new InvalidDataException(string.Join(", ", Ranges.Select(SliceText.Of)), e);
        }
    }
}
