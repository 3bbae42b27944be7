using FinModel.Core.Diagnostics;
using FinModel.Data;
using FinModel.Excel.Importing;

namespace FinModel;

/// <summary>What a reviewer did to a workbook: changed inputs, and everything else that is in it now and was not exported.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class WorkbookReview
{
    private WorkbookReview(Model model, ImportReport report)
    {
        Changes = [.. report.Inputs.Select(i => new WorkbookChange(model, i))];
        Scenarios = ScenarioText.Write(report, model.Plan, "the workbook");
        Conflicts =
            [.. report.Conflicts.Select(
                c => $"{c.Place}: {c.Input} is {c.Theirs:R} in the workbook and {c.Ours:R} in the model; it was exported as {c.Base:R}")];
        Others = [.. report.Others.Select(o => $"{o.Place}{(o.More > 0 ? $" and {o.More} more" : "")}: {o.Kind} {o.Subject} {o.Old} → {o.New}")];
        Comments = [.. report.Comments.Select(c => $"{c.Place}: {c.Author}: {c.Text}")];
        Problems = [.. report.Unread.Select(d => new Problem(d))];
        IsComplete = report.IsComplete;
    }

    /// <summary>Inputs that were given another value.</summary>
    public IReadOnlyList<WorkbookChange> Changes { get; }

    /// <summary>The changes as scenarios, for <see cref="Model.WithScenarios"/>; empty when no input changed.</summary>
    public string Scenarios { get; }

    /// <summary>Inputs that were changed in the model, too, since it was exported.</summary>
    public IReadOnlyList<string> Conflicts { get; }

    /// <summary>What else was done: formulas typed over, rows added, labels changed.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>What the reviewer wrote beside cells.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>Edits of inputs that could not be read.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether every edit that bears on a number became a change of an input.</summary>
    public bool IsComplete { get; }

    internal static async Task<WorkbookReview> ReadAsync(Model model, Stream workbook, CancellationToken cancelled)
    {
        using var file = new StoppableMemory(cancelled);
        var block = new byte[1 << 16];
        for (int read; file.Length <= FileLimits.WorkbookBytes && (read = await workbook.ReadAsync(block, cancelled).ConfigureAwait(false)) > 0;)
        {
            file.Write(block, 0, read);
        }

        file.Position = 0;
        return await Task.Run(() => Read(model, file, cancelled), cancelled).ConfigureAwait(false);
    }

    private static WorkbookReview Read(Model model, MemoryStream file, CancellationToken cancelled)
    {
        var diagnostics = new List<Diagnostic>();
        return WorkbookImport.Read(WorkbookRequest.Of(model.Engine, cancelled), file, diagnostics) is { } report
            ? new WorkbookReview(model, report)
            : throw ModelException.Of(diagnostics);
    }
}
