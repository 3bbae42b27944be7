using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>The values given for inputs, found by cell: a member's own row before the row of all, a period before a year that it is a part of, and
/// both before all periods. Remembers which were of use.</summary>
internal sealed class GivenValues
{
    private readonly IReadOnlyList<GivenValue> _all;
    private readonly Dictionary<CellKey, GivenValue> _best = [];

    // A value for several members is one that was typed once.
    private readonly HashSet<PlanSource> _used = new(ReferenceEqualityComparer.Instance);

    public GivenValues(IReadOnlyList<GivenValue> all)
    {
        _all = all;
        foreach (var value in all.OrderBy(v => (int?)v.Whole ?? 0))
        {
            var key = CellKey.Of(value.Line.Name, value.Member?.Index ?? 0, value.Period);
            if (!_best.TryGetValue(key, out var known) || GoesBefore(value, known))
            {
                _best[key] = value;
            }
        }
    }

    /// <summary>The value of a cell, or null.</summary>
    public GivenValue? For(string line, int member, Period? period)
    {
        var own = _best.GetValueOrDefault(CellKey.Of(line, member, period));
        var always = _best.GetValueOrDefault(CellKey.Of(line, member, null));
        var found = own is null || always?.Rank < own.Rank ? always : own;
        if (found is not null)
        {
            _used.Add(found.Source);
        }

        return found;
    }

    // Of two for the same cells.
    private static bool GoesBefore(GivenValue value, GivenValue other) =>
        value.Rank < other.Rank || (value.Rank == other.Rank && value.Whole is null && other.Whole is not null);

    /// <summary>Reports what a file gives and no cell has.</summary>
    public void ReportUntaken(List<Diagnostic> diagnostics)
    {
        foreach (var value in _all.Where(v => v.Rank != GivenRank.Default && !v.Line.IsDamaged && !_used.Contains(v.Source))
            .DistinctBy(v => v.Source, ReferenceEqualityComparer.Instance))
        {
            var id = value.Rank == GivenRank.Member ? $"{value.Line.Name}.{value.Member!.Name}" : value.Line.Name;
            diagnostics.Add(ReadingDiagnostics.ValueUntaken(value.Source.Span, id, value.Source.Written));
        }
    }
}
