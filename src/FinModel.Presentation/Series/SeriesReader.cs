using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Presentation.Series;

/// <summary>Reads lines out of a result, in the periods that are asked for: of one timeline, or of several beside each other.</summary>
internal sealed class SeriesReader(ModelResult result, IReadOnlyList<TimelinePeriod> periods)
{
    private readonly FaultReasons _reasons = new(result);
    private readonly Dictionary<LineChoice, LineSeries> _read = [];

    public LineSeries Read(LineChoice choice) => _read.TryGetValue(choice, out var series) ? series : _read[choice] = Series(choice);

    private LineSeries Series(LineChoice choice) => new(choice.Line, choice.Member, choice.Line.Kind == LineKind.Constant
        ? [Value("all", result.Plan.Cell(choice.Line, choice.Member, null))]
        : [.. periods.Select(period => Value(period.Id, result.Plan.Cell(choice.Line, choice.Member, period.Period)))]);

    private SeriesValue Value(string key, PlanCell? cell)
    {
        var value = cell is null ? double.NaN : result[cell];
        if (double.IsFinite(value))
        {
            return new SeriesValue(key, value + 0.0, null) { Cell = cell };
        }

        var reason = cell is null ? SeriesValue.Blank : _reasons.Of(cell);
        return new SeriesValue(key, null, reason) { Cell = cell, IsNotMeaningful = cell is not null && result.IsNotMeaningful(cell) };
    }
}
