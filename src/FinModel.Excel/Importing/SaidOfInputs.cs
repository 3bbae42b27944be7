using FinModel.Compiler.Plans;
using FinModel.Excel.Pages;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Importing;

/// <summary>What a workbook says of inputs besides their values, as the model has it now.</summary>
/// <param name="plan">The model.</param>
/// <param name="language">The workbook's language.</param>
internal sealed class SaidOfInputs(Plan plan, LabelLanguage language)
{
    private readonly SourceWords _words = new(plan, new WorkbookWords(language));
    private readonly ILookup<string, PlanCell> _inputs = plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToLookup(c => c.Id, StringComparer.Ordinal);

    /// <summary>The cells of an input.</summary>
    public IReadOnlyList<PlanCell> Inputs(string id) => [.. _inputs[id]];

    /// <summary>The source of an input, as it is shown.</summary>
    public string Source(IReadOnlyList<PlanCell> inputs) => _words.Of(inputs[0]);

    /// <summary>What stands behind its periods.</summary>
    public string Remarks(IReadOnlyList<PlanCell> inputs) => _words.OfInput(inputs).Remarks;

    /// <summary>What is noted of it.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<PlanCell> inputs) =>
        [.. inputs.Select(i => i.Source?.Note ?? "").Where(n => n.Length > 0).Distinct()];

    /// <summary>Whether the model says by now what a reviewer wants it to say: a source that a value was given behind it says that and more.</summary>
    public bool IsSaid(OtherChange change)
    {
        var inputs = Inputs(change.Subject);
        return inputs.Count > 0 && change.Kind switch
        {
            OtherChangeKind.SourceChanged => change.New.Length > 0 && Source(inputs).StartsWith(change.New, StringComparison.Ordinal),
            OtherChangeKind.NoteChanged when change.New.Length == 0 => Notes(inputs).Count == 0 && change.Old != Remarks(inputs),
            OtherChangeKind.NoteChanged => Notes(inputs).Contains(change.New) || Remarks(inputs) == change.New,
            _ => false,
        };
    }
}
