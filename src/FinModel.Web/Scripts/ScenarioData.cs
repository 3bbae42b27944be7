using System.Text.Json;
using FinModel.Compiler.Plans;

namespace FinModel.Web.Scripts;

/// <summary>The scenarios: names, and changes in the order in which the evaluator makes them.</summary>
internal static class ScenarioData
{
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("scenarios");
        foreach (var scenario in plan.Scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Name);
            json.WriteString("en", scenario.Label.English);
            json.WriteString("zh", scenario.Label.Chinese);
            json.WriteStartArray("overrides");
            foreach (var change in scenario.Overrides)
            {
                json.WriteStartArray();
                json.WriteNumberValue(change.Cell.Slot);
                json.WriteStringValue(Sign(change.Operator));
                json.WriteNumberValue(change.Operand);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Sign(OverrideOperator @operator) => @operator switch
    {
        OverrideOperator.Set => "=",
        OverrideOperator.Add => "+",
        OverrideOperator.Subtract => "-",
        OverrideOperator.Multiply => "*",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "is no operator"),
    };
}
