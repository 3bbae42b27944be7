using System.Globalization;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Says that a target cannot be what is wanted: where it was looked, what was seen there, and where values end or jump.</summary>
internal sealed class SearchText(GoalSeekResult result, Words words)
{
    private const double Huge = 1e12;
    private const int MostPlaces = 3;

    private readonly PlanCell _input = result.Inputs[0].Cell;

    /// <summary>The sentences, the first of which says that it cannot be.</summary>
    public IEnumerable<string> Sentences()
    {
        yield return words.CannotBe(words.Label(result.Target), Text(result.Wanted, result.Target.Line),
            string.Join(words.Comma, result.Inputs.Select(i => i.Cell.Id).Distinct()));
        if (result.Search is not { } search)
        {
            yield return words.NoShare;
            yield break;
        }

        if (result.Target.Period is { IsEstimate: false } past && search is { Lowest: { } only, Highest: { } same } && only.Value == same.Value)
        {
            yield return words.IsOver(past.Label, Value(only.Value));
            yield break;
        }

        if (search.Constant is { } constant)
        {
            yield return words.DoesNotMove(Value(constant), [.. result.Inputs.Select(i => i.Cell.Id).Distinct()]);
            yield break;
        }

        yield return words.Looked(_input.Id, Place(search.Looked.Low), Place(search.Looked.High));
        yield return words.Reached(Reached(search));
        var jumps =
            search.Jumps.Take(MostPlaces).Select(jump => words.Jumps(Value(jump.Before.Value), Value(jump.After.Value), _input.Id, Place(jump.After.Input)));
        foreach (var sentence in jumps.Concat(search.Poles.Take(MostPlaces).Select(pole => words.Pole(_input.Id, Place(pole))))
            .Concat(Missing(search).Distinct().Take(MostPlaces)))
        {
            yield return sentence;
        }
    }

    /// <summary>The same for programs.</summary>
    public static IReadOnlyList<(string Name, Datum Value)> ToFields(SearchReport search, PlanLine target, PlanLine input, Words words) =>
    [
        ("constant", search.Constant is { } constant ? Datum.Of(constant, target) : Datum.Absent),
        ("looked", Datum.Fields(("low", Datum.Of(search.Looked.Low, input)), ("high", Datum.Of(search.Looked.High, input)))),
        ("reachable", Datum.Fields(
            ("low", Datum.Of(search.Lowest?.Value, target)), ("below", Datum.Of(search.Below?.Value, target)), ("above", Datum.Of(search.Above?.Value, target)),
            ("high", Datum.Of(search.Highest?.Value, target)))),
        ("jumps", Datum.List(search.Jumps, jump => Datum.Fields(
            ("at", Datum.Of(jump.After.Input, input)), ("from", Datum.Of(jump.Before.Value, target)), ("to", Datum.Of(jump.After.Value, target))))),
        ("missing",
            Datum.List(search.Edges,
                edge => Datum.Fields((edge.IsUpper ? "above" : "below", Datum.Of(edge.Input, input)), ("reason", words.Say(edge.Reason))))),
    ];

    private string Reached(SearchReport report) => report switch
    {
        { Lowest: null } => words.NoValueAnywhere,
        { Lowest: { } low, Highest: { } high, IsMissing: false } when low.Value == high.Value => words.WhateverTheValue(Value(low.Value)),
        { Lowest: { } low, Below: { } below, Above: { } above, Highest: { } high } => $"{Span(low, below)}{words.CommaAnd}{Span(above, high)}",
        { Lowest: { } low, Highest: { } high } => Span(low, high),
        _ => "",
    };

    private IEnumerable<string> Missing(SearchReport report) => report.Edges.Select(edge => words.WithoutValue(
        report.Edges.Any(e => e.IsUpper != edge.IsUpper && IsSame(e.Input, edge.Input)) ? null : edge.IsUpper, _input.Id, Place(edge.Input),
        words.Say(edge.Reason)));

    private string Span(SeenValue low, SeenValue high) => words.SeenFrom(Value(low.Value), Value(high.Value), _input.Id, Place(low.Input), Place(high.Input));

    private string Place(double value) => Text(value, _input.Line);

    // What rounds to what was wanted and is another value is told apart from it.
    private string Value(double value) =>
        Text(value, result.Target.Line) is var text && text == Text(result.Wanted, result.Target.Line) && value != result.Wanted ? Digits(value, "G3") : text;

    // An edge from below and one from above with nothing but a point between them.
    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    // Digits of what is far out of any model's range say nothing.
    private string Text(double value, PlanLine line) =>
        Math.Abs(value) >= Huge && line.Display != Display.Date ? Digits(value, "0.#E+0") : new Figures(words).Text(value, line);

    private static string Digits(double value, string format) =>
        value < 0 ? $"({(-value).ToString(format, CultureInfo.InvariantCulture)})" : value.ToString(format, CultureInfo.InvariantCulture);
}
