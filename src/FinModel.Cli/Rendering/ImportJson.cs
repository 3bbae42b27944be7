using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Excel;

namespace FinModel.Cli.Rendering;

/// <summary>What was changed in a workbook, for programs. Numbers are in the input's own unit.</summary>
internal sealed class ImportJson(ImportReport report, Plan plan, string workbook)
{
    public void Write(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("model", plan.Name);
        json.WriteString("workbook", workbook);
        json.WriteBoolean("model_changed", report.HasModelChanged);
        json.WriteString("selected", report.Selected.Name);
        json.WriteBoolean("complete", report.IsComplete);
        Array(json, "inputs", report.Inputs, change =>
        {
            Input(json, change.Input, change.Scenario, change.Place);
            json.WriteValue("old", change.Old, change.Input.Line);
            json.WriteValue("new", change.New, change.Input.Line);
            json.WriteString("note", change.Note);
        });
        Array(json, "conflicts", report.Conflicts, conflict =>
        {
            Input(json, conflict.Input, conflict.Scenario, conflict.Place);
            json.WriteValue("base", conflict.Base, conflict.Input.Line);
            json.WriteValue("theirs", conflict.Theirs, conflict.Input.Line);
            json.WriteValue("ours", conflict.Ours, conflict.Input.Line);
        });
        Array(json, "unread", report.Unread, diagnostic =>
        {
            json.WriteString("code", diagnostic.Code);
            json.WriteString("message", diagnostic.Message);
        });
        Array(json, "changes", report.Others, change =>
        {
            json.WriteString("kind", ImportWords.Of(change.Kind).Replace(' ', '_').Replace('-', '_'));
            Place(json, change.Subject, change.Place);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
        });
        Array(json, "comments", report.Comments, comment =>
        {
            Place(json, comment.Subject, comment.Place);
            json.WriteString("author", comment.Author);
            json.WriteString("date", comment.Date);
            json.WriteString("text", comment.Text);
            json.WriteBoolean("resolved", comment.IsResolved);
        });
        json.WriteString("scenario_text", ScenarioText.Write(report, plan, workbook));
        json.WriteEndObject();
    });

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Input(Utf8JsonWriter json, PlanCell input, PlanScenario scenario, string place)
    {
        json.WriteString("id", input.Line.Name);
        json.WriteString("member", input.Member?.Name);
        json.WriteString("period", input.PeriodId);
        json.WriteString("label", LineName.Of(plan, input.ToString()));
        json.WriteString("scenario", scenario.Name);
        json.WriteString("cell", place);
    }

    private void Place(Utf8JsonWriter json, string subject, string place)
    {
        var parts = subject.Split('@');
        json.WriteString("line", parts[0].Length == 0 ? null : parts[0]);
        json.WriteString("period", parts.Length > 1 ? parts[1] : null);
        json.WriteString("label", subject.Length == 0 ? null : LineName.Of(plan, subject));
        json.WriteString("cell", place);
    }
}
