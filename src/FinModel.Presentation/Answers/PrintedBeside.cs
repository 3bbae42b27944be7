using FinModel.Compiler.Plans;
using FinModel.Presentation.Formats;

namespace FinModel.Presentation.Answers;

/// <summary>Printed figures that stand beside each other: in one unit, that of the first, or percent where one of them says so.</summary>
internal static class PrintedBeside
{
    /// <summary>A figure as printed; one that several make with what it is made of.</summary>
    public static string Text(PrintedCell figure) => figure.Parts.Count > 1 ? $"{PrintedPart.Sum(figure.Parts)} = {figure.Text}" : figure.Text;

    /// <summary>A figure as printed where that is the unit of the others, too; otherwise in theirs.</summary>
    public static string Text(PrintedCell figure, IReadOnlyList<PrintedCell> all)
    {
        var common = all.FirstOrDefault(IsPercent) ?? all[0];
        var (own, unit) = (Math.Abs(figure.PrintedUnit), Math.Abs(common.PrintedUnit));
        return own == unit && IsPercent(figure) == IsPercent(common)
            ? figure.Text
            : NumberText.Printed(
                figure.Value / (unit * Math.Sign(figure.PrintedUnit)), Math.Max(0, Decimals(figure) + (int)Math.Round(Math.Log10(unit / own))),
                IsPercent(common) ? "%" : "");
    }

    /// <summary>How many decimals are printed.</summary>
    public static int Decimals(PrintedCell figure) =>
        figure.Text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? figure.Text.AsSpan(point + 1).TrimEnd("%) ").Length : 0;

    /// <summary>Whether it is printed with its percent sign.</summary>
    public static bool IsPercent(PrintedCell figure) => figure.Text.TrimEnd().TrimEnd(')').EndsWith('%');
}
