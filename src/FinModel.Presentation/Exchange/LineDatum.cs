using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Exchange;

/// <summary>Lines, cells, checks and libraries as programs know them.</summary>
internal static class LineDatum
{
    public static string Kind(PlanLine line) => line.Kind switch
    {
        LineKind.Flow => "flow",
        LineKind.Stock => "stock",
        LineKind.Average => "average",
        LineKind.Ratio => "ratio",
        _ => "constant",
    };

    /// <summary>What a line is, and its values.</summary>
    public static FieldsDatum Of(LineSeries series, Plan plan, Words words) => Datum.Fields(
        ("id", series.Line.Name),
        ("member", series.Member?.Name),
        ("label", words.Label(series.Line, series.Member)),
        ("statement", series.Line.Statement),
        ("unit", UnitText.Stable(series.Line, series.Member, plan)),
        ("kind", Kind(series.Line)),
        ("input", series.Line.IsInput),
        ("values", new FieldsDatum([.. series.Values.Select(v => (v.Key, Datum.Of(v.Value, series.Line)))])));

    /// <summary>Which cell.</summary>
    public static FieldsDatum Of(PlanCell cell) => Datum.Fields(("id", cell.Line.Name), ("member", cell.Member?.Name), ("period", cell.PeriodId));

    /// <summary>The libraries of a model, and whose they are.</summary>
    public static Datum Libraries(Plan plan) => Datum.List(plan.Libraries, l => Datum.Fields(("id", l.Name), ("path", l.Text.Path), ("origin", l.Origin switch
    {
        LibraryOrigin.Packaged => "packaged",
        LibraryOrigin.Own => "own",
        LibraryOrigin.Copy => "copy",
        _ => "replacement",
    })));

    /// <summary>How a check came out.</summary>
    public static Datum Of(CheckResult check, string? scenario = null) => Datum.Fields(
        ("scenario", scenario ?? Datum.Absent),
        ("id", check.Check.Name),
        ("member", check.Instance.Member?.Name ?? Datum.Absent),
        ("severity", check.Check.IsWarning ? "warning" : "error"),
        ("period", check.Instance.Period?.Id ?? "all"),
        ("residual", check.Residual),
        ("passed", check.IsMeaningful ? check.Passed : Datum.Nothing),
        ("reason", check.IsMeaningful ? Datum.Absent : "not meaningful"));
}
