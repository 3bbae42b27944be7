using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Expanding;

/// <summary>
/// Looks at what is left of a whole for its last part: where the parts before it all have the other sign, the table may print the year to date, which
/// nothing else would show.
/// </summary>
internal static class ImpliedSigns
{
    public static void Report(DraftGrid grid, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        foreach (var draft in grid.All.Where(d => d.Cell is { Origin: CellOrigin.Implied } && d.Line.Kind == LineKind.Flow))
        {
            var period = grid.PeriodOf(draft)!;
            var whole = Enumerable.Range(0, symbols.Calculating.Periods.Count).First(i => symbols.Calculating.Periods[i].Contains(period));
            var parts = symbols.Timelines[draft.Timeline].PartsOf(symbols.Calculating.Periods[whole])
                .Where(i => i != draft.Index).Select(i => grid[draft.Line, draft.Member, draft.Timeline, i].Cell).ToList();
            if (grid[draft.Line, draft.Member, 0, whole].Cell is { Origin: CellOrigin.Data } all && parts.TrueForAll(p => p is { Origin: CellOrigin.Data })
                && all.Given - parts.Sum(p => p!.Given) is var rest && rest != 0 && parts.TrueForAll(p => Math.Sign(p!.Given) == -Math.Sign(rest)))
            {
                diagnostics.Add(ReadingDiagnostics.ImpliedSign(parts[^1]!.Source!.Span, $"`{draft.Name}@{period.Id}`", rest, parts.Select(p => p!.Given)));
            }
        }
    }
}
