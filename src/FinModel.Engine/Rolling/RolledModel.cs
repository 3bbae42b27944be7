using FinModel.Analysis;
using FinModel.Analysis.Vintages;
using FinModel.Core.Time;

namespace FinModel.Rolling;

/// <summary>A model whose first estimate has become actual, before anything is written.</summary>
/// <param name="Before">The model as it was.</param>
/// <param name="Now">The model as it becomes.</param>
/// <param name="Period">The period that was reported.</param>
/// <param name="Vintage">The old estimates.</param>
/// <param name="Texts">The new text of each of its files that changes, by the path that messages show.</param>
/// <param name="Figures">The files with the reported figures, by the names they get among the model's data.</param>
/// <param name="Outdated">What scenarios and uncertainty said of the period: turned into comments.</param>
/// <param name="Names">Names of periods that still mean the last actual one before it.</param>
public sealed record RolledModel(
    FinancialModel Before, FinancialModel Now, TimelinePeriod Period, Vintage Vintage, IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<string> Outdated, IReadOnlyList<string> Names)
{
    /// <summary>The files of the old estimates and of what others expected, by their names among the model's data.</summary>
    public IReadOnlyDictionary<string, string> Kept =>
        Vintage.Files(Before.Plan).ToDictionary(f => $"{Vintage.Folder}/{f.Key}", f => f.Value, StringComparer.Ordinal);

    /// <summary>What speaks against the model since the period is actual, and did not before: what <c>check</c> is going to find.</summary>
    public TieOutReport Disagreements() => TieOut.Run(Now.Run()).Since(TieOut.Run(Before.Run()));
}
