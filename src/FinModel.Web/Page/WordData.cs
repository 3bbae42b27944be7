using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>What the page's script says, and how it writes numbers: the same words and the same rules as everywhere, handed over.</summary>
internal static class WordData
{
    private static readonly CellOrigin[] Origins = [CellOrigin.Input, CellOrigin.Data, CellOrigin.Formula, CellOrigin.Aggregate, CellOrigin.Implied];
    private static readonly Provenance[] Provenances = [Provenance.Printed, Provenance.Corrected, Provenance.Typed, Provenance.Derived, Provenance.Implied];

    /// <summary>The words, each in both languages.</summary>
    public static Datum Words()
    {
        var own = Presentation.Wording.Words.Of("en").Page.Keys.Select(key => (key, Pair(w => w.Page[key])));
        (string, Datum)[] shared =
        [
            ("days", Pair(w => w.Days)),
            ("no_value", Pair(w => w.NoValue)),
            ("line", Pair(w => w.Line)),
            ("unit", Pair(w => w.Unit)),
            ("input", Pair(w => w.Input)),
            ("period", Pair(w => w.Period)),
            ("scenario", Pair(w => w.Scenario)),
            ("source", Pair(w => w.Source)),
            ("comment", Pair(w => w.Comment)),
            ("colon", Pair(w => w.Colon)),
            ("comma", Pair(w => w.Comma)),
            ("resolved", Pair(w => w.Resolved)),
            ("from", Pair(w => w.From)),
            ("to", Pair(w => w.To)),
            ("base", Pair(w => w.Base)),
            ("mean", Pair(w => w.Mean)),
            ("standard_deviation", Pair(w => w.StandardDeviation)),
            ("standard_error", Pair(w => w.ErrorOfTheMean)),
            ("minimum", Pair(w => w.Minimum)),
            ("maximum", Pair(w => w.Maximum)),
            ("probability", Pair(w => w.Probability)),
            ("rank_correlation", Pair(w => w.RankCorrelation)),
            ("fails", Pair(w => w.Fails)),
            ("warns", Pair(w => w.Warns)),
            ("changed_by", Pair(w => w.ChangedBy("{who}"))),
        ];
        var origins = Origins.Select(o => ("origin_" + CellData.Letter(o), Pair(w => w.Origin(o))));
        var provenances = Provenances.Select(p => ("written_" + CellData.Letter(p), Pair(w => w.AsWritten(p))));
        var verdicts = Presentation.Wording.Words.Of("en").Expectation.Verdicts().Zip(Presentation.Wording.Words.Of("zh").Expectation.Verdicts(),
            (english, chinese) => (english.Key, Datum.List([english.Text, chinese.Text]))).DistinctBy(v => v.Key);
        return new FieldsDatum([.. own, .. shared, .. origins, .. provenances, .. verdicts]);
    }

    /// <summary>The rules of <see cref="NumberText"/>.</summary>
    public static Datum Formats() => Datum.Fields(
        ("usualDecimals", NumberText.UsualDecimals),
        ("firstWithoutDecimals", NumberText.FirstWithoutDecimals),
        ("largestDecimal", NumberText.LargestDecimal),
        ("missing", NumberText.Missing),
        ("notMeaningful", NumberText.NotMeaningful),
        ("firstDay", CalendarDate.Range.First),
        ("lastDay", CalendarDate.Range.Last));

    private static Datum Pair(Func<Words, string> say) => TextPool.Both(say) is var text ? Datum.List([text.English, text.Chinese]) : Datum.Nothing;
}
