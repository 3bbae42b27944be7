using System.Text.Json;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering;

/// <summary>How a check came out, in json.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter json, CheckResult check, string? scenario = null)
    {
        json.WriteStartObject();
        if (scenario is not null)
        {
            json.WriteString("scenario", scenario);
        }

        json.WriteString("id", check.Check.Name);
        if (check.Instance.Member is { } member)
        {
            json.WriteString("member", member.Name);
        }

        json.WriteString("severity", check.Check.IsWarning ? "warning" : "error");
        json.WriteString("period", check.Instance.Period?.Id ?? "all");
        json.WriteNumberOrNull("residual", check.Residual);
        if (check.IsMeaningful)
        {
            json.WriteBoolean("passed", check.Passed);
        }
        else
        {
            json.WriteNull("passed");
            json.WriteString("reason", "not meaningful");
        }

        json.WriteEndObject();
    }
}
