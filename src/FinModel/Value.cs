using FinModel.Presentation.Documents;
using FinModel.Presentation.Formats;

namespace FinModel;

/// <summary>What a result has in a cell: a number, nothing, or a fault with its reason. Never a number that is not one.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Value
{
    internal Value(Result result, Cell cell)
    {
        Cell = cell;
        var number = cell.Plan is { } plan ? result.Core[plan] : double.NaN;
        var isMeaningless = cell.Plan is not null && !double.IsFinite(number) && result.Core.IsNotMeaningful(cell.Plan);
        State = double.IsFinite(number) ? ValueState.Number : cell.Plan is null || isMeaningless ? ValueState.Blank : ValueState.Fault;
        Number = State == ValueState.Number ? number + 0.0 : null;
        Reason = State == ValueState.Number ? null : cell.Plan is null ? "the model has no value there" : result.Reasons.Of(cell.Plan).ToString();
        Word = State == ValueState.Number ? NumberText.Word(number, cell.Line.Plan) : null;
    }

    /// <summary>Which cell's it is.</summary>
    public Cell Cell { get; }

    /// <summary>Whether there is a number.</summary>
    public ValueState State { get; }

    /// <summary>The number, in the unit of the cell; null where there is none.</summary>
    public double? Number { get; }

    /// <summary>For a rating its name, for a date the day, as 2025-01-24; otherwise null.</summary>
    public string? Word { get; }

    /// <summary>Why there is no number; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>As a broker prints it, with its unit; <c>n/a</c> where there is none.</summary>
    public override string ToString() => ToString(LabelLanguage.English);

    /// <summary>As a broker prints it, with its unit.</summary>
    public string ToString(LabelLanguage language)
    {
        var (words, line) = (language.Words(), Cell.Line.Plan);
        var unit = UnitText.Shown(line, Cell.PlanMember, Cell.Model.Plan, words);
        return new Figures(words).Text(Number ?? double.NaN, line) + (Number is null || unit is "" or "%" || Word is not null ? "" : " " + unit);
    }
}
