using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>
/// What was changed in a workbook. For people, lines and periods first, cells behind them; each row is a remark to the language, so that all of it
/// can be one file with the scenario.
/// For programs numbers are in the input's own unit.
/// </summary>
internal sealed record ImportAnswer(ImportReport Report, Plan Plan, string Workbook) : Answer
{
    public override Document ToDocument(Words words) => new([.. Rows(words).Select(row => new Sentence(row) { Wraps = false })]);

    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Plan.Name),
        ("workbook", Workbook),
        ("model_changed", Report.HasModelChanged),
        ("selected", Report.Selected.Name),
        ("complete", Report.IsComplete),
        ("inputs", Datum.List(Report.Inputs, change => Where(change.Input, change.Scenario, change.Place, words)
            .With(("old", Datum.Of(change.Old, change.Input.Line)), ("new", Datum.Of(change.New, change.Input.Line)), ("note", words.Say(change.Note))))),
        ("conflicts", Datum.List(Report.Conflicts, conflict => Where(conflict.Input, conflict.Scenario, conflict.Place, words).With(
            ("base", Datum.Of(conflict.Base, conflict.Input.Line)), ("theirs", Datum.Of(conflict.Theirs, conflict.Input.Line)),
            ("ours", Datum.Of(conflict.Ours, conflict.Input.Line))))),
        ("expectations", Report.Expectations.Count == 0 ? Datum.Absent : Datum.List(Report.Expectations, change => LineDatum.Of(change.Expectation.Cell).With(
            ("label", LineName.Of(Plan, change.Subject, words.Label)), ("kind", change.Expectation.Kind.Name()),
            ("field", change.Field.ToString().ToLowerInvariant()),
            ("old", Of(change, change.Expectation.Number(change.Field), change.Old)), ("new", Of(change, change.Number, change.New)),
            ("cell", change.Place)))),
        ("unread", Datum.List(Report.Unread, d => Datum.Fields(("code", d.Code), ("message", words.Say(d.Phrase))))),
        ("changes", Datum.List(Report.Others, change => Datum.Fields(("kind", OtherChangeWords.Of(change.Kind).ToString().Replace(' ', '_').Replace('-', '_')))
            .With(Where(change.Subject, change.Place, words).Items).With(("more", change.More), ("old", change.Old), ("new", change.New)))),
        ("comments", Datum.List(Report.Comments, comment => Where(comment.Subject, comment.Place, words)
            .With(("author", comment.Author), ("date", comment.Date), ("text", comment.Text), ("resolved", comment.IsResolved)))),
        ("scenario_text", ScenarioText.Write(Report, Plan, Workbook)));

    private IEnumerable<string> Rows(Words words)
    {
        if (Report.IsUnchanged)
        {
            return [.. Report.HasModelChanged ? [ModelChanged(words)] : Array.Empty<string>(), words.Say("no changes")];
        }

        return
        [
            .. Report.HasModelChanged ? [ModelChanged(words)] : Array.Empty<string>(),
            .. Report.Inputs.Select(change => "# " + words.Say(Said(change, words))),
            .. Report.Conflicts.Select(conflict => "# " + words.Say(Said(conflict, words))),
            .. Report.Expectations.Select(change => "# " + words.Say(Said(change, words))),
            .. Report.Others.Select(change => $"# {words.Say(OtherChangeWords.Of(change.Kind))} {words.Say(At(change, words))}{words.Say(Values(change))}"),
            .. Report.Comments.Select(comment => "# " + words.Say(Said(comment, words))),
        ];
    }

    // A number in the line's unit; words and days as text.
    private static Datum Of(ExpectationChange change, double? number, string text) =>
        change.IsOfWords || change.Field == ExpectationField.Date ? text : number is { } value ? value : Datum.Nothing;

    private static string ModelChanged(Words words) =>
        "# " + words.Say("the model has changed since the workbook was exported: what both changed is a conflict");

    private Phrase Said(InputChange change, Words words)
    {
        var (name, scenario) = (Name(change.Input, words), change.Scenario.Name);
        var (old, now) = (Text(change.Old, change.Input), Text(change.New, change.Input));
        return change.Note is { } note
            ? (Phrase)$"input {name}, {change.Input}, in {scenario}: {old} -> {now} ({change.Place}, from the {note})"
            : $"input {name}, {change.Input}, in {scenario}: {old} -> {now} ({change.Place})";
    }

    private Phrase Said(InputConflict conflict, Words words)
    {
        string Number(double value) => Text(value, conflict.Input);
        var input = $"{Name(conflict.Input, words)}, {conflict.Input}";
        return $"CONFLICT {input}, in {conflict.Scenario.Name}: exported {Number(conflict.Base)}, workbook {Number(conflict.Theirs)}, "
            + $"model {Number(conflict.Ours)} ({conflict.Place})";
    }

    private Phrase Said(ExpectationChange change, Words words)
    {
        var at = At(change.Subject, change.Place, words);
        return change.Old.Length == 0 ? (Phrase)$"{change.What()}, {at}: {OneLine(change.New)}"
            : change.New.Length == 0 ? (Phrase)$"{change.What()}, {at}: was {OneLine(change.Old)}"
            : $"{change.What()}, {at}: {OneLine(change.Old)} -> {OneLine(change.New)}";
    }

    private Phrase Said(ReviewComment comment, Words words)
    {
        var who = new[] { comment.Author, comment.Date, comment.IsResolved ? words.Say("resolved") : "" }.Where(t => t.Length > 0).ToList();
        var at = At(comment.Subject, comment.Place, words);
        return who.Count == 0 ? (Phrase)$"comment {at}: {OneLine(comment.Text)}" : $"comment {at}, {who}: {OneLine(comment.Text)}";
    }

    private static Phrase Values(OtherChange change) => (change.Old.Length, change.New.Length) switch
    {
        (0, 0) => (Phrase)"",
        (0, _) => change.Said is { } said ? (Phrase)$": {said}" : $": {OneLine(change.New)}",
        (_, 0) => $": was {OneLine(change.Old)}",
        _ => $": {OneLine(change.Old)} -> {OneLine(change.New)}",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Text(double value, PlanCell input) => NumberText.Word(value, input.Line) ?? Literals.Of(input.Line, value);

    private string Name(PlanCell input, Words words) => LineName.Of(Plan, input.ToString(), words.Label);

    private Phrase At(string subject, string place, Words words) =>
        subject.Length == 0 ? (Phrase)$"at {place}" : $"{LineName.Of(Plan, subject, words.Label)} ({place})";

    private Phrase At(OtherChange change, Words words) => change.Place == OtherChange.File ? "of the file"
        : change.More > 0 ? $"{At(change.Subject, change.Place, words)} and {change.More} more on this sheet"
        : At(change.Subject, change.Place, words);

    private FieldsDatum Where(PlanCell input, PlanScenario scenario, string place, Words words) =>
        LineDatum.Of(input).With(("label", Name(input, words)), ("scenario", scenario.Name), ("cell", place));

    private FieldsDatum Where(string subject, string place, Words words)
    {
        var parts = subject.Split('@');
        return Datum.Fields(
            ("line", subject.Length == 0 ? Datum.Nothing : parts[0]),
            ("period", parts.Length > 1 ? parts[1] : Datum.Nothing),
            ("label", subject.Length == 0 ? Datum.Nothing : LineName.Of(Plan, subject, words.Label)),
            ("cell", place));
    }
}
