using System.Text.Json;
using FinModel.Compiler.Plans;

namespace FinModel.Web.Scripts;

/// <summary>What is not known of the inputs: factors, and the matrix that makes their normal variables move together, those of common factors by
/// name.</summary>
internal static class UncertaintyData
{
    public static void Write(Utf8JsonWriter json, PlanUncertainty uncertainty)
    {
        json.WriteStartObject("uncertainty");
        json.WriteStartArray("factors");
        foreach (var factor in uncertainty.Factors)
        {
            Write(json, factor);
        }

        json.WriteEndArray();
        json.WriteStartArray("root");
        foreach (var (row, i) in uncertainty.Root.Select((row, i) => (row, i)))
        {
            // Behind the diagonal there are zeros.
            Numbers(json, null, row.Take(i + 1));
        }

        json.WriteEndArray();
        json.WriteStartArray("commons");
        foreach (var (common, i) in uncertainty.Commons.Select((common, i) => (common, i)))
        {
            Write(json, common, uncertainty.Root.Select(row => row[uncertainty.Factors.Count + i]));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanFactor factor)
    {
        var distribution = factor.Distribution;
        json.WriteStartObject();
        json.WriteString("name", factor.Name);
        Numbers(json, "cells", factor.Cells.Select(c => (double)c.Slot));
        json.WriteString("kind", NameOf(distribution.Kind));
        if (distribution.Mean is { } mean)
        {
            json.WriteNumber("mean", mean);
        }

        json.WriteNumber("deviation", distribution.Deviation);
        json.WriteNumber("from", distribution.From);
        json.WriteNumber("likely", distribution.Likely);
        json.WriteNumber("to", distribution.To);
        Numbers(json, "values", distribution.Values);
        Numbers(json, "probabilities", distribution.Probabilities);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanCommon common, IEnumerable<double> weights)
    {
        json.WriteStartObject();
        json.WriteString("name", common.Name);
        json.WriteNumber("low", common.Place.Low);
        json.WriteNumber("high", common.Place.High);
        Numbers(json, "weights", weights);
        json.WriteEndObject();
    }

    private static string NameOf(DistributionKind kind) => kind switch
    {
        DistributionKind.Normal => "normal",
        DistributionKind.Lognormal => "lognormal",
        DistributionKind.Triangular => "triangular",
        DistributionKind.Uniform => "uniform",
        DistributionKind.Pert => "pert",
        DistributionKind.Discrete => "discrete",
        DistributionKind.Empirical => "empirical",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has no name"),
    };

    private static void Numbers(Utf8JsonWriter json, string? property, IEnumerable<double> numbers)
    {
        if (property is not null)
        {
            json.WritePropertyName(property);
        }

        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
