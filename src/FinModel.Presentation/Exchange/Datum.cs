using System.Text.Json;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Presentation.Formats;

namespace FinModel.Presentation.Exchange;

/// <summary>What a program gets of an answer: a text, a number, a truth, a list, named fields, or nothing. Every answer is put into these once, and
/// one writer makes json of them.</summary>
internal abstract record Datum
{
    /// <summary>There is nothing to say.</summary>
    public static readonly Datum Nothing = new NothingDatum();

    /// <summary>The field is left out.</summary>
    public static readonly Datum Absent = new NothingDatum();

    public static implicit operator Datum(string? text) => text is null ? Nothing : new TextDatum(text);

    public static implicit operator Datum(bool truth) => new TruthDatum(truth);

    public static implicit operator Datum(int number) => new WholeDatum(number);

    public static implicit operator Datum(long number) => new WholeDatum(number);

    public static implicit operator Datum(ulong number) => new WholeDatum(number);

    public static implicit operator Datum(double? number) => number is { } value && double.IsFinite(value) ? new NumberDatum(value + 0.0) : Nothing;

    /// <summary>A value of a line, in the one way it goes to programs: unrounded, a day or a band as its word, nothing for what there is not.</summary>
    public static Datum Of(double? value, PlanLine line) =>
        value is { } number && double.IsFinite(number) && NumberText.Word(number, line) is { } word ? word : value;

    /// <summary>A number, or where it counts days, the day.</summary>
    public static Datum Of(double value, bool isDay) => isDay && CalendarDate.Text(value) is { } day ? day : value;

    /// <summary>Named fields.</summary>
    public static FieldsDatum Fields(params IReadOnlyList<(string Name, Datum Value)> fields) => new(fields);

    /// <summary>A list.</summary>
    public static Datum List(IEnumerable<Datum> items) => new ListDatum([.. items]);

    /// <summary>A list of what is made of each.</summary>
    public static Datum List<T>(IEnumerable<T> items, Func<T, Datum> make) => new ListDatum([.. items.Select(make)]);

    /// <summary>A list of texts.</summary>
    public static Datum List(IEnumerable<string> texts) => List(texts, text => text);
}

/// <summary>Nothing.</summary>
internal sealed record NothingDatum : Datum;

/// <summary>A text.</summary>
internal sealed record TextDatum(string Text) : Datum;

/// <summary>A number, finite.</summary>
internal sealed record NumberDatum(double Value) : Datum;

/// <summary>A whole number, a count or a seed.</summary>
internal sealed record WholeDatum(decimal Value) : Datum;

/// <summary>Yes or no.</summary>
internal sealed record TruthDatum(bool IsTrue) : Datum;

/// <summary>What its own part of the house writes, and reads again.</summary>
internal sealed record WrittenDatum(Action<Utf8JsonWriter> Write) : Datum;

/// <summary>Several.</summary>
internal sealed record ListDatum(IReadOnlyList<Datum> Items) : Datum;

/// <summary>Named ones, in order.</summary>
internal sealed record FieldsDatum(IReadOnlyList<(string Name, Datum Value)> Items) : Datum
{
    /// <summary>These fields and further ones.</summary>
    public FieldsDatum With(params IReadOnlyList<(string Name, Datum Value)> further) => new([.. Items, .. further]);
}
