using System.Globalization;
using System.Text;
using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Analysis.Expectations;

/// <summary>Expectations as a file of the form in which people give them, so that it is read as theirs are.</summary>
public static class ExpectationFile
{
    private const int MostDecimals = 15;

    private static readonly string[] OfConsensus = ["line", "period", "unit", "mean", "median", "low", "high", "analysts", "date", "source", "note"];

    private static readonly string[] OfGuidance = ["line", "period", "unit", "value", "low", "high", "date", "source", "note"];

    /// <summary>The file: figures in the line's own unit, written so that they are read as the same numbers and as exact as they were.</summary>
    public static string Text(ExpectationKind kind, IEnumerable<PlanExpectation> expectations, string scale)
    {
        ArgumentNullException.ThrowIfNull(expectations);
        var columns = kind == ExpectationKind.Consensus ? OfConsensus : OfGuidance;
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var expectation in expectations.Where(e => e.Kind == kind))
        {
            text.AppendJoin(',', columns.Select(c => CsvCell.Of(Cell(expectation, c, scale)))).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(PlanExpectation expectation, string column, string scale) => column switch
    {
        "line" => expectation.Cell.Id,
        "period" => expectation.Cell.Period?.Id ?? "",
        "unit" => UnitOf(expectation.Cell, scale),
        "mean" => Number(expectation.Mean, expectation.HalfUnit),
        "median" => Number(expectation.Median, expectation.Mean is null ? expectation.HalfUnit : 0),
        "value" => expectation.IsRange ? "" : Number(expectation.Low, expectation.HalfUnit),
        "low" => IsPoint(expectation) ? "" : Number(expectation.Low, 0),
        "high" => IsPoint(expectation) ? "" : Number(expectation.High, 0),
        "analysts" => expectation.Analysts?.ToString(CultureInfo.InvariantCulture) ?? "",
        "date" => expectation.Date is { } date ? CalendarDate.Text(date)! : "",
        "source" => expectation.Source.Text,
        _ => expectation.Source.Note ?? "",
    };

    private static bool IsPoint(PlanExpectation expectation) => expectation is { Kind: ExpectationKind.Guidance, IsRange: false };

    // A percentage as a fraction: in 1. A product has no name that a file could have; without a name, figures are in the line's own unit.
    private static string UnitOf(PlanCell cell, string scale) => cell.Line.Display switch
    {
        Display.Percent => "1",
        Display.Times => "x",
        _ when cell.Unit.ToString().Contains('·', StringComparison.Ordinal) => "",
        _ => Scale.PowerIn(cell.Unit) == 0 ? cell.Unit.ToString() : $"{cell.Unit} {scale}".TrimEnd(),
    };

    // With as many decimals as it was written with, where that is known: how exact it is decides what is in line with it.
    private static string Number(double? value, double halfUnit)
    {
        if (value is not { } number)
        {
            return "";
        }

        if (halfUnit > 0 && Math.Clamp((int)Math.Round(-Math.Log10(halfUnit * 2)), 0, MostDecimals) is var decimals
            && Math.Round(number, decimals) == number)
        {
            return number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal) ? number.ToString("F15", CultureInfo.InvariantCulture) : shortest;
    }
}
