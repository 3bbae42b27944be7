using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>The last part of a year that tables print whole: what the year leaves to it, as a filing prints three quarters and the year. A quotient
/// of the year is that of no quarter.</summary>
internal sealed class ImpliedFigures(ModelSymbols symbols, Figures figures, List<Diagnostic> diagnostics)
{
    private const double Exact = 1e14;

    /// <summary>The figure of a period that no table prints, or null.</summary>
    public TableFigure? For(Draft draft)
    {
        if (draft.Index >= 0 && draft.Line.Kind is not (LineKind.Ratio or LineKind.Constant))
        {
            foreach (var (timeline, index) in Wholes[draft.Index])
            {
                if (Of(timeline, index, draft) is { } figure)
                {
                    return figure;
                }
            }
        }

        return null;
    }

    // By period, the places of the longer ones that it is the last part of, the shortest first.
    private List<(int Timeline, int Index)>[] Wholes => field ??= FindWholes();

    private List<(int Timeline, int Index)>[] FindWholes()
    {
        var wholes = new List<(int Timeline, int Index)>[symbols.Calculating.Periods.Count];
        for (var i = 0; i < wholes.Length; i++)
        {
            wholes[i] = [];
        }

        foreach (var timeline in symbols.Timelines.Where(t => t.Frequency > symbols.Calculating.Frequency).OrderBy(t => (int)t.Frequency))
        {
            for (var index = 0; index < timeline.Periods.Count; index++)
            {
                if (symbols.Calculating.PartsOf(timeline.Periods[index]) is [.., var last])
                {
                    wholes[last].Add((symbols.Timelines.IndexOf(timeline), index));
                }
            }
        }

        return wholes;
    }

    private TableFigure? Of(int timeline, int index, Draft draft)
    {
        var whole = symbols.Timelines[timeline].Periods[index];
        var parts = symbols.Calculating.PartsOf(whole);
        if (figures.Find(null, draft.Line, draft.Member, timeline, index) is not { } all)
        {
            return null;
        }

        if (draft.Line.Kind == LineKind.Stock)
        {
            return Implied(all, draft, all.Value, all.HalfUnit, all.Written ?? all.Cell.Text);
        }

        var others =
            parts.SkipLast(1)
                .Select(i => (Figure: figures.Find(null, draft.Line, draft.Member, 0, i), symbols.Calculating.Periods[i].Days))
                .ToList();
        return others.Exists(o => o.Figure is null) ? null : Rest(all, whole, [.. others.Select(o => (o.Figure!, o.Days))], draft);
    }

    // What a mean leaves is weighed by days.
    private TableFigure Rest(TableFigure all, TimelinePeriod whole, IReadOnlyList<(TableFigure Figure, int Days)> others, Draft draft)
    {
        var isMean = draft.Line.Kind == LineKind.Average;
        double Weight(int days) => isMean ? days : 1;
        var own = Weight(symbols.Calculating.Periods[draft.Index].Days);
        var value = Less(all.Value * Weight(whole.Days), others.Select(o => o.Figure.Value * Weight(o.Days))) / own;
        List<PlanRounding> roundings =
            [.. RoundingsOf(all, Weight(whole.Days) / own), .. others.SelectMany(o => RoundingsOf(o.Figure, -Weight(o.Days) / own))];
        roundings = [.. roundings.GroupBy(r => r.Figure).Select(r => new PlanRounding(r.Key, r.Sum(f => f.By))).Where(r => r.By != 0)];
        if (!isMean && value != 0 && others.All(o => Math.Sign(o.Figure.Value) == -Math.Sign(value)))
        {
            diagnostics.Add(
                ReadingDiagnostics.ImpliedSign(others[^1].Figure.Cell.Span, $"`{draft.Name}@{symbols.Calculating.Periods[draft.Index].Id}`", value,
                    others.Select(o => o.Figure.Value)));
        }

        var remarks = all.Remarks.And(others.Select(o => o.Figure.Remarks));
        return Implied(all with { Remarks = remarks, Roundings = roundings }, draft, value, roundings.Sum(r => Math.Abs(r.By)),
            $"{all.Written ?? all.Cell.Text} less {string.Join(", ", others.Select(o => Written(o.Figure)))}");
    }

    // One that is made of others says of which: of the third quarter, `(35 less 22)`.
    private static string Written(TableFigure figure) => figure.Written is { } made ? $"({made})" : figure.Cell.Text;

    // What is left of a figure when another one is taken off that was made from it is no more uncertain for it.
    private static IEnumerable<PlanRounding> RoundingsOf(TableFigure figure, double weight) =>
        (figure.Roundings.Count > 0 ? figure.Roundings : [new PlanRounding(figure.Cell.Span, figure.HalfUnit)])
            .Select(r => r with { By = r.By * weight });

    // Decimal figures are subtracted as decimals, so that 35.1 less 22.3 is 12.8; beyond some size a decimal has no room.
    private static double Less(double whole, IEnumerable<double> parts)
    {
        var all = parts.ToList();
        return all.Append(whole).All(v => Math.Abs(v) < Exact)
            ? (double)all.Aggregate((decimal)whole, (rest, part) => rest - (decimal)part)
            : whole - all.Sum();
    }

    private TableFigure Implied(TableFigure all, Draft draft, double value, double halfUnit, string written) => all with
    {
        Period = symbols.Calculating.Periods[draft.Index].Period,
        Value = value,
        HalfUnit = halfUnit,
        Written = written,
        Remarks = all.Remarks with { Provenance = Provenance.Implied },
    };
}
