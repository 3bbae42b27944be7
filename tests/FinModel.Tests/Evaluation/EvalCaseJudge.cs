using FinModel.Compiler.Plans;

namespace FinModel.Tests.Evaluation;

/// <summary>Compares what a backend computed for a case with what the case says.</summary>
internal static class EvalCaseJudge
{
    private const double Tolerance = 1e-12;

    /// <summary>What is wrong, or null.</summary>
    /// <param name="case">The case.</param>
    /// <param name="cell">Its cell; null where the plan has none.</param>
    /// <param name="value">What was computed; not a number for a fault.</param>
    public static string? Complaint(EvalCase @case, PlanCell? cell, double value)
    {
        var isRight = @case.Kind switch
        {
            ExpectedKind.Blank => cell is null,
            ExpectedKind.Fault or ExpectedKind.SpreadFault => cell is not null && double.IsNaN(value),
            ExpectedKind.Band => cell?.Line.Bands?.Bands.ElementAtOrDefault((int)value)?.Name == @case.Text,
            _ => cell is not null && Math.Abs(value - @case.Value) <= Tolerance * Math.Max(1, Math.Abs(@case.Value)),
        };
        return isRight ? null : $"{@case.Place} {@case.Expression} is {(cell is null ? "blank" : Text(value))}";
    }

    private static string Text(double value) => double.IsNaN(value) ? "a fault" : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
