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
    private readonly Dictionary<CellKey, GivenValue>[] _byRank = [[], [], []];
    private readonly Dictionary<CellKey, GivenValue>[] _ofWholes = [[], [], []];

    // A value for several members is one that was typed once.
    private readonly HashSet<PlanSource> _used = new(ReferenceEqualityComparer.Instance);

    public GivenValues(IReadOnlyList<GivenValue> all)
    {
        _all = all;
        foreach (var value in all.OrderBy(v => (int?)v.Whole ?? 0))
        {
            (value.Whole is null ? _byRank : _ofWholes)[(int)value.Rank].TryAdd(CellKey.Of(value.Line.Name, value.Member?.Index ?? 0, value.Period), value);
        }
    }

    /// <summary>The value of a cell, or null.</summary>
    public GivenValue? For(string line, int member, Period? period)
    {
        var (own, always) = (CellKey.Of(line, member, period), CellKey.Of(line, member, null));
        for (var rank = 0; rank < _byRank.Length; rank++)
        {
            var values = _byRank[rank];
            if (values.TryGetValue(own, out var found) || _ofWholes[rank].TryGetValue(own, out found) || values.TryGetValue(always, out found))
            {
                _used.Add(found.Source);
                return found;
            }
        }

        return null;
    }

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
