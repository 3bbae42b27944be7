using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>Every cell there could be, found by arithmetic: by line, then member, then timeline and period.</summary>
internal sealed class DraftGrid
{
    private readonly ModelSymbols _symbols;
    private readonly int[] _firstOfLine;
    private readonly int[] _firstOfTimeline;
    private readonly int _periods;

    public DraftGrid(ModelSymbols symbols)
    {
        _symbols = symbols;
        _firstOfTimeline = new int[symbols.Timelines.Count];
        for (var t = 0; t < symbols.Timelines.Count; t++)
        {
            _firstOfTimeline[t] = _periods;
            _periods += symbols.Timelines[t].Periods.Count;
        }

        All = new((int)CountOf(symbols));
        _firstOfLine = new int[symbols.LineList.Count];
        foreach (var line in symbols.LineList)
        {
            _firstOfLine[line.Index] = All.Count;
            AddLine(line);
        }
    }

    public List<Draft> All { get; }

    /// <summary>The number of cells a model would have, without making them.</summary>
    public static long CountOf(ModelSymbols symbols)
    {
        var periods = symbols.Timelines.Sum(t => (long)t.Periods.Count);
        return symbols.LineList.Sum(l => l.MemberCount * (l.IsConstant ? 1 : periods));
    }

    public Draft this[LineSymbol line, MemberSymbol? member, int timeline, int index] => All[PlaceOf(line, member, timeline, index)];

    /// <summary>The place among all.</summary>
    public int PlaceOf(LineSymbol line, MemberSymbol? member, int timeline, int index) => _firstOfLine[line.Index]
        + (line.IsConstant ? member?.Index ?? 0 : ((member?.Index ?? 0) * _periods) + _firstOfTimeline[timeline] + index);

    public TimelinePeriod? PeriodOf(Draft draft) => draft.Index < 0 ? null : _symbols.Timelines[draft.Timeline].Periods[draft.Index];

    private void AddLine(LineSymbol line)
    {
        for (var m = 0; m < line.MemberCount; m++)
        {
            var member = line.Dimension?.Members[m];
            if (line.Kind == LineKind.Constant)
            {
                All.Add(new Draft { Line = line, Member = member, Timeline = 0, Index = -1 });
                continue;
            }

            for (var t = 0; t < _symbols.Timelines.Count; t++)
            {
                for (var i = 0; i < _symbols.Timelines[t].Periods.Count; i++)
                {
                    All.Add(new Draft { Line = line, Member = member, Timeline = t, Index = i });
                }
            }
        }
    }
}
