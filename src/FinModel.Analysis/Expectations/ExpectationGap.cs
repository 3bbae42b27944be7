using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Core.Values;

namespace FinModel.Analysis.Expectations;

/// <summary>How far a value is from what was expected of it.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Value">The value.</param>
public sealed record ExpectationGap(PlanExpectation Expectation, double Value)
{
    /// <summary>The value less what was expected; of a range, less its middle.</summary>
    public double Difference => Value - Expectation.Value;

    /// <summary>The difference as a share of what was expected; NaN of percentages, whose difference is in points, and where nothing was expected.</summary>
    public double Share => Expectation.Cell.Line.Display == Display.Percent || Expectation.Value == 0 ? double.NaN : Difference / Math.Abs(Expectation.Value);

    /// <summary>Where the value lies. Numbers that agree in 15 digits are equal, as everywhere.</summary>
    public Verdict Verdict => !double.IsFinite(Value) || double.IsNaN(Expectation.Value) ? Verdict.None
        : Comparison.Less(Value, Expectation.Floor) ? Verdict.Below
        : Comparison.Less(Expectation.Ceiling, Value) ? Verdict.Above
        : Expectation.IsRange ? Verdict.Within : Verdict.InLine;

    /// <summary>Whether more than expected is a beat: of what a company earns in money, and per share. A cost, a margin, a tax rate or a balance is above
    /// or below; whether that is good the model does not know.</summary>
    public static bool HasBeats(PlanLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return !line.Hints.IsDeducted && line.Display == Display.Plain
            && (line.Kind == LineKind.Flow || (line.Kind == LineKind.Ratio && line.Unit.ExponentOf(Unit.Shares.ToString()) == -1));
    }
}
