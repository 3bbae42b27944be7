using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Drafts.Mapping;

/// <summary>How many shares there are by what is printed per share: profit over earnings per share, equity over book value per share.</summary>
internal static class PerShare
{
    private const int MostDigits = 6;

    /// <summary>The number, the plainest with which every printed figure comes out, in each reported period; what no one number gives has none.</summary>
    /// <param name="line">The line that counts the shares.</param>
    /// <param name="drafts">Compiles and runs tables, every period reported.</param>
    /// <param name="mapped">The tables.</param>
    /// <param name="reported">The reported periods.</param>
    public static IReadOnlyDictionary<Period, double> Counts(PlanLine line, FiledDrafts drafts, MappedTables mapped, IReadOnlyList<Period> reported)
    {
        // With one million shares what is per share is what there is, in millions.
        var run = drafts.RunWithOne(mapped, line.Name);
        var rounding = run is null ? null : new RoundingPropagation(run.Result);
        var bounds = run?.Items.Where(i => i.Printed.Cell?.Period is not null && IsPerShare(i.Printed.Line, run.Model.Plan))
            .Where(i => i.Value is > 0 && i.Printed.Value > i.Printed.HalfUnit)
            .Select(i => (i.Printed.Cell!.Period!.Period,
                Low: (i.Value!.Value - rounding!.Of(i.Printed.Cell!)) / (i.Printed.Value + i.Printed.HalfUnit),
                High: (i.Value!.Value + rounding!.Of(i.Printed.Cell!)) / (i.Printed.Value - i.Printed.HalfUnit))).ToList() ?? [];
        if (bounds.Count == 0)
        {
            return new Dictionary<Period, double>();
        }

        return Plain(bounds.Max(b => b.Low), bounds.Min(b => b.High)) is { } same ? reported.ToDictionary(p => p, _ => same)
            : reported.Select(p => (Period: p, Own: bounds.Where(b => b.Period == p).ToList())).Where(p => p.Own.Count > 0)
                .Select(p => (p.Period, Count: Plain(p.Own.Max(b => b.Low), p.Own.Min(b => b.High)))).Where(p => p.Count is not null)
                .ToDictionary(p => p.Period, p => p.Count!.Value);
    }

    private static bool IsPerShare(PlanLine line, Plan plan) =>
        line.Kind == LineKind.Ratio && line.Unit is { } unit && unit * Unit.Shares == plan.Lines.First(l => l.Kind == LineKind.Flow).Unit;

    // The number of the fewest digits between two.
    private static double? Plain(double low, double high)
    {
        if (!(low > 0 && low <= high) || !double.IsFinite(high))
        {
            return null;
        }

        var place = Math.Pow(10, Math.Floor(Math.Log10(high)));
        for (var i = 0; i < MostDigits; i++, place /= 10)
        {
            if (Math.Ceiling(low / place) * place is var number && number <= high)
            {
                return Math.Round(number, 6);
            }
        }

        return Math.Round((low + high) / 2, 6);
    }
}
