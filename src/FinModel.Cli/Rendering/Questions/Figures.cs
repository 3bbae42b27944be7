using System.Globalization;
using FinModel.Cli.Input;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Figures of a line in the form of a request: rounded for people, whole for programs.</summary>
internal static class Figures
{
    private const int MostDecimals = 12;

    /// <summary>A value of a line.</summary>
    public static string Of(double value, PlanLine line, ModelRequest request) => !double.IsFinite(value)
        ? request.Format == OutputFormat.Csv ? "" : request.Words.NoValue
        : request.Format == OutputFormat.Csv ? CsvWriter.Value(value, line) : NumberText.Of(value, line, line.Hints.Decimals, request.Words, "%");

    /// <summary>The value of a cell.</summary>
    public static string Of(ModelResult result, PlanCell cell, ModelRequest request) =>
        request.Format != OutputFormat.Csv && result.IsNotMeaningful(cell) ? NumberText.NotMeaningful : Of(result[cell], cell.Line, request);

    /// <summary>A value of a line with at least so many decimals of the value itself, for people; more than the line has where they say something.</summary>
    public static string WithDecimals(double value, PlanLine line, int decimals, ModelRequest request)
    {
        var usual = Decimals(value, line);
        var needed = decimals - (line.Display == Display.Percent ? 2 : 0);
        return request.Format == OutputFormat.Csv || needed <= usual ? Of(value, line, request) : NumberText.Of(value, line, needed, request.Words, "%");
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
        : line.Hints.Decimals ?? (line.Display is Display.Percent or Display.Times || Math.Abs(value) < NumberText.FirstWithoutDecimals ? NumberText.UsualDecimals : 0);

    /// <summary>A difference of two values of a line; of two percentages, in points; of two dates, in days.</summary>
    public static string Difference(double value, PlanLine line, ModelRequest request) => line.Bands is not null || !double.IsFinite(value)
        ? ""
        : request.Format == OutputFormat.Csv ? Whole(value)
        : Signed(value, line.Display == Display.Percent ? NumberText.Printed(Math.Abs(value) * 100, line.Hints.Decimals ?? 2, "pp") : Spread(Math.Abs(value), line, request));

    /// <summary>How far values of a line lie apart; dates, in days.</summary>
    public static string Spread(double value, PlanLine line, ModelRequest request) => line.Display != Display.Date || !double.IsFinite(value)
        ? Of(value, line, request)
        : request.Format == OutputFormat.Csv ? Whole(value) : NumberText.Printed(value, 0, " " + request.Words.Days);

    /// <summary>A share.</summary>
    public static string Share(double share, ModelRequest request) => !double.IsFinite(share)
        ? ""
        : request.Format == OutputFormat.Csv ? Whole(share) : Signed(share, NumberText.Printed(Math.Abs(share) * 100, 1, "%"));

    /// <summary>A probability.</summary>
    public static string Probability(double share, ModelRequest request) => request.Format == OutputFormat.Csv ? Whole(share)
        : double.IsFinite(share) ? NumberText.Printed(share * 100, 2, "%") : request.Words.NoValue;

    /// <summary>An error, to two digits.</summary>
    public static string Error(double value, ModelRequest request) => request.Format == OutputFormat.Csv ? Whole(value)
        : double.IsFinite(value) ? value.ToString("G2", CultureInfo.InvariantCulture) : request.Words.NoValue;

    /// <summary>A number that comes back as it was; nothing for what is none.</summary>
    public static string Whole(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Signed(double value, string magnitude) => (value < 0 ? "-" : "+") + magnitude;
}
