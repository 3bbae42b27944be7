using System.Text.Json;
using FinModel.Evaluation.Programs;

namespace FinModel.Web.Scripts;

/// <summary>What is computed: operations, steps, circles, and the values at the start.</summary>
internal static class StepData
{
    /// <summary>Writes a program.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="program">The steps.</param>
    /// <param name="given">The number of slots whose value at the start is told; the others start with zero.</param>
    public static void Write(Utf8JsonWriter json, StepProgram program, int given)
    {
        json.WriteStartArray("operations");
        foreach (var primitive in Primitive.All)
        {
            Write(json, primitive);
        }

        json.WriteEndArray();
        json.WriteNumber("slots", program.Initial.Length);
        json.WriteStartArray("values");
        foreach (var value in program.Initial.AsSpan(0, given))
        {
            Write(json, value);
        }

        json.WriteEndArray();
        json.WriteString("steps", PackedNumbers.Of(program.Steps.SelectMany(Numbers)));
        json.WriteNumber("firstOfChecks", program.FirstOfChecks);
        json.WriteStartArray("circles");
        Array.ForEach(program.Circles, c => Write(json, c));
        json.WriteEndArray();
    }

    // What it is, its operands, in which of them a loss always shows, and what a loss is called.
    private static void Write(Utf8JsonWriter json, Primitive primitive)
    {
        json.WriteStartArray();
        json.WriteStringValue(primitive.Script);
        json.WriteNumberValue(primitive.Operands);
        json.WriteNumberValue(primitive.Shows);
        json.WriteStringValue(LossData.NameOf(primitive.KindOfLoss(1, 1)));
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static IEnumerable<int> Numbers(Step step) =>
        ((int[])[(int)step.Code, step.Target, step.A, step.B, step.C])[..(2 + Primitive.Of(step.Code).Operands)];

    private static void Write(Utf8JsonWriter json, CircleBlock circle)
    {
        json.WriteStartObject();
        json.WriteNumber("solve", circle.Solve);
        json.WriteNumber("first", circle.First);
        json.WriteNumber("end", circle.End);
        json.WriteBoolean("isSolved", circle.IsSolved);
        json.WriteBoolean("isAffine", circle.Circle.IsAffine);
        Write(json, "cells", circle.Circle.Cells.Select(c => c.Slot));
        Write(json, "cuts", circle.Cuts);
        Write(json, "results", circle.Results);
        Write(json, "pivots", circle.Pivots);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
