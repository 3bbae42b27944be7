using System.Collections;
using System.Globalization;
using FinModel.Compiler.Plans;

namespace FinModel;

/// <summary>The values of one line, or of one member of it, over time.</summary>
/// <remarks>Immutable; safe to use from any thread. Enumerating it gives the shown periods of the calculating timeline.</remarks>
/// <example><code>double? revenue = result.IncomeStatement.Revenue[2025];</code></example>
public sealed class Series : IEnumerable<Value>
{
    private readonly Result _result;
    private readonly PlanLine? _line;
    private readonly PlanMember? _member;

    internal Series(Result result, string name, PlanLine? line, PlanMember? member)
    {
        _result = result;
        _line = line;
        _member = member;
        Name = name;
    }

    /// <summary>The line's name.</summary>
    public string Name { get; }

    /// <summary>Whether the model has the line; otherwise there are no values.</summary>
    public bool Exists => _line is not null;

    /// <summary>What the numbers are in; null where the model has no such line.</summary>
    public Unit? Unit => _line is null ? null : new Unit(_line, _member, _result.Model.Plan);

    /// <summary>The number of a year; null where there is none.</summary>
    /// <exception cref="FormatException">It is no year.</exception>
    public double? this[int year] => this[year.ToString("0000", CultureInfo.InvariantCulture)];

    /// <summary>The number in a period, of the calculating timeline or of a view; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The period is the default value.</exception>
    public double? this[Period period] => Exists ? At(period).Number : null;

    /// <summary>The number in a period by its id, <c>2025</c>, <c>1H25</c>, <c>3Q25</c>, <c>2025-06</c>; null where there is none, as in periods that
    /// are on no timeline.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public double? this[string period] => this[Period.Parse(period)];

    /// <summary>The value in a period, with its state.</summary>
    /// <exception cref="InvalidOperationException">The model has no such line, or the period is the default value.</exception>
    public Value At(Period period)
    {
        var line = _line ?? throw new InvalidOperationException($"`{_result.Model.Name}` has no line `{Name}`");
        _ = period.Id;
        return new Value(_result, new Cell(_result.Model, line, _member, period.Core, _result.Model.Plan.Cell(line, _member, period.Core)));
    }

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => (Exists ? _result.Model.Timeline.Periods : []).Select(At).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
