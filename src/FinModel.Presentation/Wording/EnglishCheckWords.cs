using System.Globalization;
using FinModel.Analysis;

namespace FinModel.Presentation.Wording;

internal sealed class EnglishCheckWords : CheckWords
{
    public override string Title => "Tie-out with the published figures";

    public override string Tables => "Printed figures, table by table";

    public override string File => "table";

    public override string Cells => "cells";

    public override string Estimates => "forecast";

    public override string Reproduced => "reproduced";

    public override string Given => "given";

    public override string NotComputed => "not computed";

    public override string Explained => "explained";

    public override string Unexplained => "unexplained";

    public override string Total => "all tables";

    public override string Row => "row";

    public override string Period => "period";

    public override string Printed => "printed";

    public override string Model => "model";

    public override string Contradiction => "what should hold";

    public override string NoCause => "nobody has said why";

    public override string StaleHeading => "Explanations of differences that are not there";

    public override string Targets => "The valuation's results";

    public override string Published => "published";

    public override string Checks => "Integrity checks, scenario by scenario";

    public override string NothingPrinted => "The model maps no printed table.";

    public override string Counted(bool isForecast, int cells, IEnumerable<(TieOutStatus Status, int Count)> counts)
    {
        var fates = counts.Select(c => Text($"{c.Count} {(c.Count == 1 ? "is" : "are")} {Fate(c.Status)}"));
        return Text($"Of {cells} {(isForecast ? "forecast" : "past")} cells {string.Join(", ", fates)}.");
    }

    public override string Gap => " ";

    private static string Fate(TieOutStatus status) => status switch
    {
        TieOutStatus.Reproduced => "reproduced within their rounding",
        TieOutStatus.Given => "given",
        TieOutStatus.NotComputed => "not computed",
        TieOutStatus.Explained => "explained",
        _ => "unexplained",
    };

    public override string NotShown => "The model cannot be shown until this is mended";

    public override string UnexplainedHeading(int count) => Text($"Unexplained: {count}");

    public override string ExplainedHeading(int count) => Text($"Explained: {count}");

    public override string ContradictionsHeading(int count, int unexplained) =>
        Text($"Where the source disagrees with itself: {count}") + (unexplained == 0 ? "" : Text($", {unexplained} unexplained"));

    public override string Hold(CheckCount count, int circles, int faults) =>
        Text($"{count.Held} of {count.Checks} hold") + (count.IsOncePerCheck ? "" : Text($" ({count.HeldByPeriod} of {count.ByPeriod} by period)"))
        + (circles == 0 ? "" : Text($"; circles solved {circles} times")) + (faults == 0 ? "" : Text($"; {faults} faults"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
