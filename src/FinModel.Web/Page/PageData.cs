using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FinModel.Analysis;
using FinModel.Core.Text;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;

namespace FinModel.Web.Page;

/// <summary>What the page's script needs to know: json, deflated, in letters that can stand in a script element.</summary>
internal static class PageData
{
    // What a printed first page has room for beside its charts.
    private const int MostLines = 19;

    public static string Of(PageRequest request, TieOutReport published, TextPool texts)
    {
        var plan = request.Plan;
        var lines = new LineData(plan, texts);
        var cells = new CellData(plan, lines, texts);
        var head = HeadFigures.Of(plan);
        var opened = request.Evaluator.Run(request.Scenario, request.Changes);
        Datum Slot(Compiler.Plans.PlanCell? cell) => cell is null ? Datum.Nothing : cell.Slot;
        var model = new ModelData(plan, lines, cells, texts).ToDatum(published);
        var fields = Datum.Fields(
            ("model", plan.Name),
            ("title", texts.Of(plan.Label)),
            ("language", request.IsChinese ? "zh" : "en"),
            ("unit", texts.Of(TextPool.Both(w => UnitText.Reporting(plan, w)))),
            ("start", Datum.Fields(
                ("scenario", request.Scenario.Name),
                ("changes", Datum.List(request.Changes.Select(c => c.Cell).Distinct(), c => Datum.List([c.Slot, opened[c]]))))),
            ("head",
                Datum.Fields(("target", Slot(head.Target)), ("price", Slot(head.Price)), ("conclusions", Datum.List(head.Conclusions, c => c.Slot)),
                    ("box", Datum.List(head.Box, r => Slot(plan.Cell(r.Line, null, null)))))),
            ("period",
                plan.PeriodNames.Values.Select(p => plan.Timeline.Periods.FirstOrDefault(t => t.Period == p))
                    .FirstOrDefault(p => p is { IsShown: true }) is { } named ? lines.Of(named) : Datum.Nothing),
            ("certificate", request.Certificate is { } certificate ? texts.Of(certificate) : Datum.Absent),
            ("totals", Datum.List(KeyLines.SetOff(plan), l => lines.Of(l))),
            ("summary", Datum.List(KeyLines.Of(plan, MostLines, r => r.Statement == head.Statement), r => lines.Of(r.Line))),
            ("reviews", ReviewData.Of(request.Reviews)),
            ("expectations", ExpectationHtml.ToDatum(plan, texts)),
            ("told", ExpectationHtml.Told(plan, texts)),
            ("tieOut",
                !published.Estimates.Any() ? Datum.Nothing : texts.Of(TextPool.Both(w => string.Join(w.Check.Gap, CheckPage.Counted(published, w.Check))))))
            .With(lines.ToDatum().Items).With(cells.ToDatum().Items).With(model.Items)
            .With(cells.Named().Items).With(("formats", WordData.Formats()), ("words", WordData.Words()), ("texts", texts.ToDatum()));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            DatumJson.Write(Harmless(fields), json);
        }

        return Packed(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    // What a page shows of a model does not turn the direction of a row either.
    private static Datum Harmless(Datum datum) => datum switch
    {
        TextDatum text => HarmlessText.Line(text.Text),
        ListDatum list => Datum.List(list.Items, Harmless),
        FieldsDatum fields => new FieldsDatum([.. fields.Items.Select(f => (f.Name, ReferenceEquals(f.Value, Datum.Absent) ? f.Value : Harmless(f.Value)))]),
        _ => datum,
    };

    // Nine tenths of it are numbers and names that occur again and again.
    private static string Packed(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(json);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
