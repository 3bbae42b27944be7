using FinModel.Analysis;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Drafts.Writing;
using FinModel.Evaluation;

namespace FinModel.Drafts.Trying;

/// <summary>A draft that was compiled and run, to see what it gives.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Model">The model.</param>
/// <param name="Result">Its base case.</param>
/// <param name="Files">The files that it was compiled from, which are those to write.</param>
internal sealed record DraftRun(ModelDraft Draft, FinancialModel Model, ModelResult Result, IReadOnlyList<(string Path, byte[] Content)> Files)
{
    private const double MostHalfUnits = 20;

    private IReadOnlyList<TieOutItem>? _items;

    /// <summary>Every printed figure beside the model's.</summary>
    public IReadOnlyList<TieOutItem> Items => _items ??= TieOut.Judge(Result);

    /// <summary>How many of them the model does not give.</summary>
    public int Failures => FailuresOf(_ => true);

    /// <summary>The same of some lines.</summary>
    public int FailuresOf(Func<PlanLine, bool> some) => Items.Count(i => i.IsFailure && some(i.Printed.Line));

    /// <summary>How far off what it computes is from what is printed, in squared half units of the last place; what is far off is so anyway.</summary>
    public double Deviation => DeviationOf(_ => true);

    /// <summary>The same of some lines.</summary>
    public double DeviationOf(Func<PlanLine, bool> some) => Items
        .Where(i => some(i.Printed.Line) && i.Value is not null && i.Printed.HalfUnit > 0 && i.Printed.Cell?.Formula is not null)
        .Sum(i => Math.Pow(Math.Min(Math.Abs(i.Value!.Value - i.Printed.Value) / i.Printed.HalfUnit, MostHalfUnits), 2));

    /// <summary>Compiles and runs it; null, with what is wrong added, where that cannot be.</summary>
    public static DraftRun? Of(ModelDraft draft, ICollection<Diagnostic> diagnostics)
    {
        var files = DraftFiles.Write(draft);
        var load = FinancialModel.TryLoad(new PackedModel(files, Phrase.Verbatim(draft.Name), ReadingLimits.Usual), CompileOptions.Usual);
        load.Diagnostics.Where(d => d.Severity == Severity.Error).ToList().ForEach(diagnostics.Add);
        return load.Model is { } model ? new DraftRun(draft, model, model.Run(), files) : null;
    }
}
