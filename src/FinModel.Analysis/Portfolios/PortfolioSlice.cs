using System.Globalization;
using System.Text.Json;
using FinModel.Analysis.Simulations;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;

namespace FinModel.Analysis.Portfolios;

/// <summary>A slice of a portfolio's simulation as text: all that is needed to put it together with others exactly, the models no more.</summary>
public static class PortfolioSlice
{
    private const string Property = "portfolio_slice";
    private static readonly string[] SumNames = ["sum", "squares", "products"];

    /// <summary>Writes a slice as an object.</summary>
    public static void Write(Utf8JsonWriter json, PortfolioResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        var (question, tally) = (result.Question, result.Tally);
        json.WriteStartObject();
        json.WriteString("line", question.Output);
        json.WriteBoolean("weights", question.AreWeights);
        json.WriteString("currency", question.Currency);
        json.WriteString("scenario", question.Scenario);
        SliceText.Write(json, "overrides", question.Changes);
        json.WriteString("seed", question.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteString("unit", result.Unit);
        json.WriteString("display", result.Display.ToString());
        SliceText.Write(json, "runs", result.Ranges.Select(SliceText.Of));
        json.WriteStartArray("holdings");
        for (var i = 0; i < tally.Rows.Count; i++)
        {
            Write(json, tally.Rows[i], tally.Parts[i], tally.Missing[i]);
        }

        json.WriteEndArray();
        json.WriteStartObject("commons");
        for (var i = 0; i < tally.Commons.Count; i++)
        {
            json.WriteStartObject(tally.Commons[i]);
            Write(json, tally.Factors[i]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WritePropertyName("total");
        TallyText.Write(json, tally.Total);
        json.WriteEndObject();
    }

    /// <summary>Reads a slice; null when the text is none, or a damaged one.</summary>
    public static PortfolioResult? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty(Property, out var slice) ? Read(slice) : null;
        }
        catch (Exception e) when (SliceText.IsDamage(e))
        {
            return null;
        }
    }

    private static PortfolioResult? Read(JsonElement slice)
    {
        var holdings = slice.GetProperty("holdings").EnumerateArray().ToList();
        var commons = slice.GetProperty("commons").EnumerateObject().ToList();
        var rows = holdings.Select(Row).ToList();
        var question = new PortfolioQuestion(
            slice.GetProperty("line").GetString()!, [.. rows.Select(r => r.Holding)], slice.GetProperty("weights").GetBoolean(),
            slice.GetProperty("currency").GetString(),
            slice.GetProperty("scenario").GetString()!, SliceText.Read(slice, "overrides"),
            ulong.Parse(slice.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture));
        var tally = new PortfolioTally(rows, [.. commons.Select(c => c.Name)]);
        for (var i = 0; i < rows.Count; i++)
        {
            tally.Missing[i] = holdings[i].GetProperty("missing").GetInt64();
            AddTo(holdings[i], tally.Parts[i]);
        }

        for (var i = 0; i < commons.Count; i++)
        {
            AddTo(commons[i].Value, tally.Factors[i]);
        }

        TallyText.AddTo(slice.GetProperty("total"), tally.Total);
        return SliceText.Ranges(slice, "runs") is { } ranges
            ? new PortfolioResult(question, ranges, tally, slice.GetProperty("unit").GetString()!,
                Enum.Parse<Display>(slice.GetProperty("display").GetString()!))
            : null;
    }

    private static HoldingRow Row(JsonElement json) => new(
        new Holding(json.GetProperty("model").GetString()!, Number(json, "quantity")!.Value, Number(json, "rate")),
        json.GetProperty("name").GetString(), Number(json, "base") ?? double.NaN,
        json.GetProperty("problem").GetString() is { } problem ? Phrase.Verbatim(problem) : null);

    private static void Write(Utf8JsonWriter json, HoldingRow row, CoMoments part, long missing)
    {
        json.WriteStartObject();
        json.WriteString("model", row.Holding.Model);
        json.WriteNumber("quantity", BitConverter.DoubleToInt64Bits(row.Holding.Quantity));
        if (row.Holding.Rate is { } rate)
        {
            json.WriteNumber("rate", BitConverter.DoubleToInt64Bits(rate));
        }

        json.WriteString("name", row.Name);
        json.WriteNumber("base", BitConverter.DoubleToInt64Bits(row.Base));
        json.WriteString("problem", row.Problem?.ToString());
        json.WriteNumber("missing", missing);
        Write(json, part);
        json.WriteEndObject();
    }

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var bits) ? BitConverter.Int64BitsToDouble(bits.GetInt64()) : null;

    private static void Write(Utf8JsonWriter json, CoMoments moments)
    {
        for (var i = 0; i < SumNames.Length; i++)
        {
            TallyText.Write(json, SumNames[i], moments.Sums[i]);
        }
    }

    private static void AddTo(JsonElement json, CoMoments moments)
    {
        for (var i = 0; i < SumNames.Length; i++)
        {
            moments.AddParts(i, TallyText.Parts(json, SumNames[i]));
        }
    }
}
