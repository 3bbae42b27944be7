using System.Text.Json;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>A cell in json.</summary>
internal static class JsonCell
{
    public static void Write(Utf8JsonWriter json, PlanCell cell)
    {
        json.WriteString("id", cell.Line.Name);
        json.WriteString("member", cell.Member?.Name);
        json.WriteString("period", cell.PeriodId);
    }
}
