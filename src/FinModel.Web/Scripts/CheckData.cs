using System.Text.Json;
using FinModel.Evaluation.Programs;

namespace FinModel.Web.Scripts;

/// <summary>The checks: what they are called, and where their sides and verdicts are computed. Audits, which no input moves, are left out.</summary>
internal static class CheckData
{
    public static void Write(Utf8JsonWriter json, StepProgram program)
    {
        json.WriteStartArray("checks");
        foreach (var instances in program.Checks.Where(c => !c.Check.IsAudit).GroupBy(c => c.Check))
        {
            json.WriteStartObject();
            json.WriteString("id", instances.Key.Name);
            json.WriteString("en", instances.Key.Label.English);
            json.WriteString("zh", instances.Key.Label.Chinese);
            json.WriteBoolean("isWarning", instances.Key.IsWarning);
            json.WriteStartArray("instances");
            foreach (var slots in instances)
            {
                Write(json, slots);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CheckSlots slots)
    {
        json.WriteStartArray();
        json.WriteStringValue(slots.Instance.Period?.Id ?? "all");
        json.WriteStringValue(slots.Instance.Member?.Name);
        json.WriteNumberValue(slots.Left);
        json.WriteNumberValue(slots.Right);
        json.WriteNumberValue(slots.Within);
        json.WriteNumberValue(slots.Verdict);
        json.WriteEndArray();
    }
}
