using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>Changed inputs of the base case, put into the files that give them: each literal is replaced where it stands, and its source says by
/// what. What stands for other values, too, or in a library, is given in the company's own file of inputs; nothing else is touched.</summary>
public static class InputsPatch
{
    /// <summary>The new text of every file that changes.</summary>
    /// <param name="report">What was changed.</param>
    /// <param name="plan">The model.</param>
    /// <param name="own">The company's files of inputs that are texts.</param>
    /// <param name="workbook">The file's name, for the sources.</param>
    /// <param name="left">Takes the changes that cannot be made there: those of other scenarios, values in a workbook, which is no text, and those for
    /// which there is no file of inputs.</param>
    /// <param name="leftWords">Takes the sources and notes that cannot be changed there.</param>
    public static IReadOnlyDictionary<SourceText, string> Write(ImportReport report, Plan plan, IReadOnlyList<CsvTable> own, string workbook,
        ICollection<InputChange> left, ICollection<LeftWords> leftWords)
    {
        var libraries = plan.Libraries.Select(l => l.Text.Path).ToHashSet(StringComparer.Ordinal);
        var users = plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source is not null).ToLookup(c => c.Source!.Span);
        var values = Values(report, left).GroupBy(i => i.Input.Source!.Span).ToList();
        var taken = values.Where(v => IsWhole([.. v], users) && !libraries.Contains(v.Key.Source.Path)).Select(v => v.First()).ToList();
        var rows = own.Select(t => new InputsRows(new InputsTable(t, plan.Timelines), workbook)).ToList();
        foreach (var value in values.Where(v => !taken.Contains(v.First())))
        {
            var at = own.ToList().FindIndex(t => t.Source.Path == value.Key.Source.Path);
            var isOfAll = IsWhole([.. value], users);
            foreach (var change in value.Where(c => rows.Count == 0 || !rows[Math.Max(at, 0)].Take(c, isOfAll)))
            {
                left.Add(change);
            }
        }

        var words = new InputWords(report, plan, own, leftWords).Read();
        var sources = ChangedSources.InPlace(taken, plan).Concat(rows.SelectMany(r => r.Sources));
        return taken.Select(c => (c.Input.Source!.Span, Text: Literals.Of(c.Input.Line, c.New)))
            .Concat(ChangedSources.Of(sources, workbook, words.Sources)).Concat(words.Notes).Concat(rows.SelectMany(r => r.Edits()))
            .GroupBy(e => e.Span.Source.Path).ToDictionary(file => file.First().Span.Source, file => file.First().Span.Source.With(file));
    }

    private static IEnumerable<InputChange> Values(ImportReport report, ICollection<InputChange> left)
    {
        foreach (var change in report.Inputs)
        {
            if (change.Scenario.Name == PlanScenario.Base.Name && change.Input.Source is not null && !change.IsInWorkbook)
            {
                yield return change;
            }
            else
            {
                left.Add(change);
            }
        }
    }

    // Whether everything that a value stands for was changed, and in the same way.
    private static bool IsWhole(List<InputChange> changes, ILookup<SourceSpan, PlanCell> users) =>
        changes.TrueForAll(c => c.New == changes[0].New) && changes.Select(c => c.Input).Distinct().Count() == users[changes[0].Input.Source!.Span].Count();
}
