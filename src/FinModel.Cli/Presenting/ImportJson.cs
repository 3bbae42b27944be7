using FinModel.Compiler.Plans;
using FinModel.Excel;
using FinModel.Presentation.Exchange;

namespace FinModel.Cli.Presenting;

/// <summary>What was changed in a workbook, for programs. Numbers are in the input's own unit.</summary>
internal sealed class ImportJson(ImportReport report, Plan plan, string workbook)
{
    public void Write(TextWriter output) => output.WriteLine(JsonPresenter.Text(Datum.Fields(
        ("model", plan.Name),
        ("workbook", workbook),
        ("model_changed", report.HasModelChanged),
        ("selected", report.Selected.Name),
        ("complete", report.IsComplete),
        ("inputs", Datum.List(report.Inputs, Input)),
        ("conflicts", Datum.List(report.Conflicts, Conflict)),
        ("unread", Datum.List(report.Unread, d => Datum.Fields(("code", d.Code), ("message", d.Message)))),
        ("changes", Datum.List(report.Others, Change)),
        ("comments", Datum.List(report.Comments, Comment)),
        ("scenario_text", ScenarioText.Write(report, plan, workbook)))));

    private Datum Input(InputChange change) => Where(change.Input, change.Scenario, change.Place)
        .With(("old", Datum.Of(change.Old, change.Input.Line)), ("new", Datum.Of(change.New, change.Input.Line)), ("note", change.Note));

    private Datum Conflict(InputConflict conflict) => Where(conflict.Input, conflict.Scenario, conflict.Place).With(
        ("base", Datum.Of(conflict.Base, conflict.Input.Line)), ("theirs", Datum.Of(conflict.Theirs, conflict.Input.Line)), ("ours", Datum.Of(conflict.Ours, conflict.Input.Line)));

    private Datum Change(OtherChange change) => Datum.Fields(("kind", ImportWords.Of(change.Kind).Replace(' ', '_').Replace('-', '_')))
        .With(Where(change.Subject, change.Place).Items).With(("old", change.Old), ("new", change.New));

    private Datum Comment(ReviewComment comment) => Where(comment.Subject, comment.Place)
        .With(("author", comment.Author), ("date", comment.Date), ("text", comment.Text), ("resolved", comment.IsResolved));

    private FieldsDatum Where(PlanCell input, PlanScenario scenario, string place) =>
        LineDatum.Of(input).With(("label", LineName.Of(plan, input.ToString())), ("scenario", scenario.Name), ("cell", place));

    private FieldsDatum Where(string subject, string place)
    {
        var parts = subject.Split('@');
        return Datum.Fields(
            ("line", subject.Length == 0 ? Datum.Nothing : parts[0]),
            ("period", parts.Length > 1 ? parts[1] : Datum.Nothing),
            ("label", subject.Length == 0 ? Datum.Nothing : LineName.Of(plan, subject)),
            ("cell", place));
    }
}
