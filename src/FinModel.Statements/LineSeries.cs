using System.Collections;
using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>The values of one line over time. A value is null where the line is blank, where it is a fault, and in a model that has no such line.</summary>
public readonly struct LineSeries : IEnumerable<(Period Period, double? Value)>
{
    private readonly ModelResult? _result;
    private readonly PlanLine? _line;
    private readonly PlanMember? _member;

    internal LineSeries(ModelResult result, string name, string? member)
    {
        _result = result;
        Name = name;
        var line = result.Plan.Line(name);
        _member = line?.Dimension?.Members.FirstOrDefault(m => m.Name == member);

        // A line over a dimension has no values but those of its members.
        var isNamedRight = line?.Dimension is null ? member is null : _member is not null;
        _line = isNamedRight ? line : null;
    }

    /// <summary>The line's name in the model.</summary>
    public string Name { get; }

    /// <summary>Whether the model has the line.</summary>
    public bool Exists => _line is not null;

    /// <summary>The unit of the values, without their scale; null when the model has no such line.</summary>
    public Unit? Unit => _line?.Units[_member?.Index ?? 0];

    /// <summary>The value of a calendar year.</summary>
    public double? this[int year] => this[year.ToString("0000", CultureInfo.InvariantCulture)];

    /// <summary>The value in a period, of the calculating timeline or of a view.</summary>
    public double? this[Period period] => _line is null ? null : _result!.Value(_line, _member, period);

    /// <summary>The value in a period by its id: <c>2025</c>, <c>1H25</c>, <c>3Q25</c>, <c>2025-06</c>; null when that is no period.</summary>
    public double? this[string periodId] => Period.TryParse(periodId, out var period) ? this[period] : null;

    /// <summary>The shown periods of the calculating timeline, with the values.</summary>
    public IEnumerator<(Period Period, double? Value)> GetEnumerator()
    {
        var series = this;
        return (_result?.Plan.Timeline.Shown ?? []).Select(p => (p.Period, series[p.Period])).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
