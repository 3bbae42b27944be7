using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Documents;

/// <summary>Figures of a line as cells: rounded for people, whole for programs.</summary>
internal sealed class Figures(Words words)
{
    private const int MostDecimals = 12;

    /// <summary>A value of a line.</summary>
    public Cell Of(double value, PlanLine line) => new(Text(value, line), Datum.Of(value, line));

    /// <summary>The value of a cell.</summary>
    public Cell Of(ModelResult result, PlanCell cell) => new(Text(result, cell), Datum.Of(result[cell], cell.Line)) { Origin = cell };

    /// <summary>The value of a cell as people read it.</summary>
    public string Text(ModelResult result, PlanCell cell) => result.IsNotMeaningful(cell) ? NumberText.NotMeaningful : Text(result[cell], cell.Line);

    /// <summary>A value of a line as people read it.</summary>
    public string Text(double value, PlanLine line) => double.IsFinite(value) ? NumberText.Of(value, line, line.Hints.Decimals, words, "%") : words.NoValue;

    /// <summary>A value of a line with at least so many decimals of the value itself; more than the line has where they say something.</summary>
    public Cell WithDecimals(double value, PlanLine line, int decimals)
    {
        var needed = decimals - (line.Display == Display.Percent ? 2 : 0);
        return needed <= Decimals(value, line) ? Of(value, line) : new(NumberText.Of(value, line, needed, words, "%"), Datum.Of(value, line));
    }

    /// <summary>A difference of two values of a line; of two percentages, in points; of two dates, in days.</summary>
    public Cell Difference(double value, PlanLine line) => line.Bands is not null || !double.IsFinite(value)
        ? Cell.Empty
        : new(Signed(value,
            line.Display == Display.Percent ? NumberText.Printed(Math.Abs(value) * 100, line.Hints.Decimals ?? 2, "pp") : Spread(Math.Abs(value), line).Text),
            value);

    /// <summary>How far values of a line lie apart; dates, in days.</summary>
    public Cell Spread(double value, PlanLine line) => line.Display != Display.Date || !double.IsFinite(value)
        ? Of(value, line)
        : new(NumberText.Printed(value, 0, " " + words.Days), value);

    /// <summary>By what share a value of a line changes. A share of a share says little; a difference of percentages stands in points already.</summary>
    public static Cell Change(double from, double to, PlanLine line)
    {
        var share = (to - from) / Math.Abs(from);
        return line.Display is Display.Percent or Display.Band or Display.Date || from == 0 || !double.IsFinite(share)
            ? Cell.Empty
            : new(Signed(share, NumberText.Printed(Math.Abs(share) * 100, 1, "%")), share);
    }

    /// <summary>A probability.</summary>
    public Cell Probability(double share) => new(double.IsFinite(share) ? NumberText.Printed(share * 100, 2, "%") : words.NoValue, share);

    /// <summary>An error of values that are shown in a way, to two digits at least.</summary>
    public Cell Error(double value, Display display)
    {
        var shown = display == Display.Percent ? value * 100 : value;
        var decimals = shown == 0 ? 0 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Abs(shown))), 0, MostDecimals);
        return double.IsFinite(value) ? new(NumberText.Printed(shown, decimals, display == Display.Percent ? "%" : ""), value) : new(words.NoValue, value);
    }

    /// <summary>How far a value may be off and still be shown as a number that was asked for, whose own digits count as much as those that are shown.</summary>
    public static double Rounding(double asked, PlanLine line)
    {
        var scale = line.Display == Display.Percent ? 100 : 1;
        var decimals = Decimals(asked, line);
        while (decimals < MostDecimals && Math.Abs(Math.Round(asked * scale, decimals) - (asked * scale)) > 1e-12 * Math.Abs(asked * scale))
        {
            decimals++;
        }

        return 0.5 * Math.Pow(10, -decimals) / scale;
    }

    private static int Decimals(double value, PlanLine line) => line.Display is Display.Date or Display.Band ? 0
        : line.Hints.Decimals
            ?? (line.Display is Display.Percent or Display.Times || Math.Abs(value) < NumberText.FirstWithoutDecimals ? NumberText.UsualDecimals : 0);

    private static string Signed(double value, string magnitude) => (value < 0 ? "-" : "+") + magnitude;
}
