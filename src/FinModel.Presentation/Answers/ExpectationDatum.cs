using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Consensus and guidance as programs know them: unrounded, in the line's own unit.</summary>
internal static class ExpectationDatum
{
    private static readonly string[] OfGap = ["difference", "share", "result"];

    private static readonly string[] Fields = ["expected", "mean", "median", "low", "high", "analysts", "date", "source", .. OfGap];

    /// <summary>What is expected of cells, those that one lists, and how far their values are from it.</summary>
    public static Datum Of(ExpectationLayout layout, Func<PlanCell, double> value) => Datum.List(
        layout.Parts.SelectMany(p => p), row => LineDatum.Of(row.Cell).With(
        ("estimate", !row.IsReported),
        ("value", value(row.Cell)),
        ("consensus", Of(row.Consensus, value(row.Cell))),
        ("guidance", Of(row.Guidance, value(row.Cell)))));

    /// <summary>One expectation, and how far a value is from it; nothing where nothing is expected.</summary>
    public static Datum Of(PlanExpectation? expectation, double value) => expectation is null
        ? Datum.Nothing
        : new FieldsDatum([.. Fields.Zip(Values(expectation, value))]);

    /// <summary>One expectation, how far the first scenario is from it, and beside that all of them.</summary>
    public static Datum Of(PlanExpectation? expectation, IReadOnlyList<(string Scenario, double Value)> values) => expectation is null
        ? Datum.Nothing
        : ((FieldsDatum)Of(expectation, values[0].Value)).With(("scenarios", values.Count == 1 ? Datum.Absent : new FieldsDatum(
            [.. values.Select(v => (v.Scenario, (Datum)new FieldsDatum([.. OfGap.Zip(Gap(expectation, v.Value))])))])));

    /// <summary>The same as columns of a table for spreadsheets: how far further scenarios are from it stands behind the first.</summary>
    public static IEnumerable<Cell> Headings(ExpectationKind kind, params IEnumerable<string> further) =>
        Fields.Select(f => (Cell)(f == Fields[0] ? kind.Name() : $"{kind.Name()}_{f}"))
            .Concat(further.SelectMany(name => OfGap.Select(f => (Cell)$"{name}_{kind.Name()}_{f}")));

    /// <summary>The cells below them.</summary>
    public static IEnumerable<Cell> Cells(PlanExpectation? expectation, double value, params IEnumerable<double> further) =>
        (expectation is null
            ? Enumerable.Repeat(Datum.Nothing, Fields.Length + (OfGap.Length * further.Count()))
            : Values(expectation, value).Concat(further.SelectMany(v => Gap(expectation, v)))).Select(d => new Cell("", d));

    private static IEnumerable<Datum> Values(PlanExpectation expectation, double value) =>
    [
        expectation.Value, expectation.Mean, expectation.Median, expectation.Low, expectation.High,
        expectation.Analysts is { } count ? count : Datum.Nothing,
        expectation.Date is { } date ? CalendarDate.Text(date) : Datum.Nothing, expectation.Source.Text, .. Gap(expectation, value),
    ];

    private static Datum[] Gap(PlanExpectation expectation, double value)
    {
        var gap = new ExpectationGap(expectation, value);
        return [gap.Difference, gap.Share, Result(gap)];
    }

    // In words that do not depend on the language.
    private static Datum Result(ExpectationGap gap) =>
        gap.Verdict == Verdict.None ? Datum.Nothing : new EnglishExpectationWords().Say(gap.Verdict, gap.Expectation.Cell);
}
