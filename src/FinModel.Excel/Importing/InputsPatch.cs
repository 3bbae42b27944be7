using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>Changed inputs of the base case, put into the files that give them: each literal is replaced where it stands, and its source says by
/// what; what a library gives becomes a row of the company's own inputs; nothing else is touched.</summary>
public static class InputsPatch
{
    /// <summary>The new text of every file that changes.</summary>
    /// <param name="report">What was changed.</param>
    /// <param name="plan">The model.</param>
    /// <param name="workbook">The file's name, for the sources.</param>
    /// <param name="left">Takes the changes that cannot be made there: those of other scenarios, one period of a value
    /// that stands for all, and values in a workbook, which is no text.</param>
    public static IReadOnlyDictionary<SourceText, string> Write(ImportReport report, Plan plan, string workbook, ICollection<InputChange> left)
    {
        var users = plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source is not null).ToLookup(c => c.Source!.Span);
        var changes = report.Inputs.Where(i => i.Scenario.Name == PlanScenario.Base.Name && i.Input.Source is not null).ToLookup(i => i.Input.Source!.Span);
        var own = OwnInputs.Of(plan);
        foreach (var change in report.Inputs.Where(i => !Fits(i, changes, users) || (own.IsNeededFor(i) && !own.IsThere)))
        {
            left.Add(change);
        }

        var fitting = changes.Where(g => Fits(g.First(), changes, users)).Select(g => g.First()).ToLookup(own.IsNeededFor);
        var taken = fitting[false].ToList();
        var values = taken.Select(c => (c.Input.Source!.Span, Text: Literals.Of(c.Input.Line, c.New)));
        return values.Concat(ChangedSources.Of(taken, plan, workbook)).Concat(own.Rows(own.IsThere ? [.. fitting[true]] : [], workbook)).GroupBy(e => e.Span.Source).ToDictionary(file => file.Key, file => file.Key.With(file));
    }

    private static bool Fits(InputChange change, ILookup<SourceSpan, InputChange> changes, ILookup<SourceSpan, PlanCell> users)
    {
        if (change.Scenario.Name != PlanScenario.Base.Name || change.Input.Source is not { } source || change.IsInWorkbook)
        {
            return false;
        }

        var alike = changes[source.Span].ToList();
        return alike.TrueForAll(c => c.New == change.New) && alike.Select(c => c.Input).Distinct().Count() == users[source.Span].Count();
    }
}
