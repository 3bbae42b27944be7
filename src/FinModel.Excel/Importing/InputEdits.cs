using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>Edits of inputs, put onto the model as it is now: what nobody else changed is taken, what both changed is a conflict.</summary>
internal sealed class InputEdits(Snapshot snapshot, Plan plan, PlanScenario selected, Func<PlanLabel, string> say)
{
    private const double MostTimesBefore = 10;

    private readonly Dictionary<string, PlanCell> _inputs =
        plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToDictionary(c => c.ToString(), StringComparer.Ordinal);
    private readonly ILookup<(string, int), SnapshotCell> _blocks =
        snapshot.Sheets.SelectMany(s => s.Cells).Where(c => c.Role == SnapshotRole.Block).ToLookup(c => (c.Subject, c.Scenario));

    public List<InputChange> Changes { get; } = [];

    public List<InputConflict> Conflicts { get; } = [];

    public List<Diagnostic> Unread { get; } = [];

    /// <summary>Where each of those stands.</summary>
    public List<Phrase> UnreadPlaces { get; } = [];

    /// <summary>Takes an edit of a cell that is an input's, or of what a scenario does to one.</summary>
    public void Take(CellEdit edit)
    {
        var expected = edit.Expected;
        var name = expected.Role == SnapshotRole.Live ? selected.Name : snapshot.Scenarios.ElementAtOrDefault(expected.Scenario) ?? "";
        Phrase where = $"{LineName.Of(plan, expected.Subject, say)} in {name} ({edit.Place})";
        var before = Unread.Count;
        Take(edit, name, where);
        UnreadPlaces.AddRange(Enumerable.Repeat(where, Unread.Count - before));
    }

    private void Take(CellEdit edit, string name, Phrase where)
    {
        var expected = edit.Expected;
        if (!_inputs.TryGetValue(expected.Subject, out var input))
        {
            Unread.Add(WorkbookFindings.NoInput(where, CellText.Of(edit.Found)));
        }
        else if (plan.Scenarios.FirstOrDefault(s => s.Name == name) is not { } scenario)
        {
            Unread.Add(WorkbookFindings.NoScenario(where, CellText.Of(edit.Found)));
        }
        else if (TypedValue.Read(edit.Found, input, where, Unread, out var note) is { } typed && !IsDoubtful(edit, input, scenario, typed, where))
        {
            Judge(edit, input, scenario, expected.IsNegated ? 0 - typed : typed, note, where);
        }
    }

    // What a spreadsheet takes for 900% may be the 9% of whoever typed it without the sign; text that has the sign is certain, and what multiplies is
    // no percentage.
    private bool IsDoubtful(CellEdit edit, PlanCell input, PlanScenario scenario, double typed, Phrase where)
    {
        var isFactor =
            edit.Expected.Role == SnapshotRole.Operand
                && scenario.Overrides.Where(o => o.Cell == input).ElementAtOrDefault(edit.Expected.Change)?.Operator == OverrideOperator.Multiply;
        var exported = edit.Expected.Number ?? edit.Expected.Value ?? 0;
        if (input.Line.Display != Display.Percent || isFactor || (edit.Found.Formula ?? edit.Found.Text)?.Contains('%', StringComparison.Ordinal) == true
            || Math.Abs(typed) <= (Math.Abs(exported) > 1 ? MostTimesBefore * Math.Abs(exported) : 1))
        {
            return false;
        }

        Unread.Add(
            WorkbookFindings.DoubtfulPercent(where, Literals.Of(input.Line, typed), Literals.Of(input.Line, typed / 100), Literals.Of(input.Line, exported)));
        return true;
    }

    private void Judge(CellEdit edit, PlanCell input, PlanScenario scenario, double typed, Phrase? note, Phrase where)
    {
        var own = scenario.Overrides.Where(o => o.Cell == input).ToList();
        var given = Changes.Find(c => c.Input == input && c.Scenario.Name == PlanScenario.Base.Name)?.New ?? input.Given;
        var ours = own.Aggregate(input.Given, (v, o) => o.Apply(v));
        var follows = own.Aggregate(given, (v, o) => o.Apply(v));
        if (edit.Expected.Role == SnapshotRole.Operand)
        {
            if (edit.Expected.Change >= own.Count)
            {
                Unread.Add(WorkbookFindings.NoChange(where, CellText.Of(edit.Found)));
                return;
            }

            own[edit.Expected.Change] = own[edit.Expected.Change] with { Operand = typed };
            typed = own.Aggregate(given, (v, o) => o.Apply(v));
        }

        var exported = _blocks[(input.ToString(), IndexOf(scenario))].Select(c => c.Number ?? c.Value).FirstOrDefault() ?? ours;
        if (Changes.Find(c => c.Input == input && c.Scenario == scenario) is { } before)
        {
            if (!AreAlike(before.New, typed))
            {
                Unread.Add(WorkbookFindings.TypedTwice(where, CellText.Of(typed), CellText.Of(before.New), before.Place));
            }
        }
        else if (AreAlike(typed, ours) && AreAlike(typed, follows))
        {
            // Nothing to do: it is so already, and stays so.
        }
        else if (AreAlike(exported, ours))
        {
            // A value that is kept while base moves away from under it is a change, too.
            Changes.Add(new InputChange(input, scenario, AreAlike(typed, ours) ? follows : ours, typed, edit.Place) { Note = note });
        }
        else
        {
            Conflicts.Add(new InputConflict(input, scenario, exported, typed, ours, edit.Place));
        }
    }

    private int IndexOf(PlanScenario scenario) => snapshot.Scenarios.ToList().IndexOf(scenario.Name);

    // Programs keep fifteen digits.
    private static bool AreAlike(double a, double b) => Math.Abs(a - b) <= 1e-13 * Math.Max(Math.Abs(a), Math.Abs(b));
}
