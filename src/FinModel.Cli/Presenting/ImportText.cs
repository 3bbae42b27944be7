using FinModel.Compiler.Plans;
using FinModel.Excel;
using FinModel.Presentation.Formats;

namespace FinModel.Cli.Presenting;

/// <summary>What was changed in a workbook, for people: lines and periods first, cells behind them. Every line is a comment to the language, so that all of it can be one file.</summary>
internal sealed class ImportText(ImportReport report, Plan plan, TextWriter output)
{
    public void Write()
    {
        if (report.HasModelChanged)
        {
            output.WriteLine("# the model has changed since the workbook was exported: what both changed is a conflict");
        }

        if (report.IsUnchanged)
        {
            output.WriteLine("no changes");
            return;
        }

        foreach (var change in report.Inputs)
        {
            var note = change.Note is null ? "" : $", from the {change.Note}";
            output.WriteLine($"# input {Name(change.Input)} in {change.Scenario.Name}: {Text(change.Old, change.Input)} -> {Text(change.New, change.Input)} ({change.Place}{note})");
        }

        foreach (var conflict in report.Conflicts)
        {
            output.WriteLine(
                $"# CONFLICT {Name(conflict.Input)} in {conflict.Scenario.Name}: exported {Text(conflict.Base, conflict.Input)}, workbook {Text(conflict.Theirs, conflict.Input)}, model {Text(conflict.Ours, conflict.Input)} ({conflict.Place})");
        }

        foreach (var change in report.Others)
        {
            output.WriteLine($"# {ImportWords.Of(change.Kind)}{At(change.Subject, change.Place)}{Values(change)}");
        }

        foreach (var comment in report.Comments)
        {
            var who = string.Join(", ", new[] { comment.Author, comment.Date, comment.IsResolved ? "resolved" : "" }.Where(t => t.Length > 0));
            output.WriteLine($"# comment{At(comment.Subject, comment.Place)}{(who.Length > 0 ? $", {who}" : "")}: {OneLine(comment.Text)}");
        }
    }

    private static string Values(OtherChange change) => (change.Old.Length, change.New.Length) switch
    {
        (0, 0) => "",
        (0, _) => $": {OneLine(change.New)}",
        (_, 0) => $": was {OneLine(change.Old)}",
        _ => $": {OneLine(change.Old)} -> {OneLine(change.New)}",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Text(double value, PlanCell input) => NumberText.Word(value, input.Line) ?? ScenarioText.Literal(input.Line, value);

    private string Name(PlanCell input) => $"{LineName.Of(plan, input.ToString())}, {input},";

    private string At(string subject, string place) => subject.Length == 0 ? $" at {place}" : $" {LineName.Of(plan, subject)} ({place})";
}
