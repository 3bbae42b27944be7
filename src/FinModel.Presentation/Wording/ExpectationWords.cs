using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Wording;

/// <summary>What is said of consensus and guidance, in one language; the same words wherever a value is held against what was expected.</summary>
internal abstract class ExpectationWords
{
    public abstract string EstimatesAgainst { get; }

    public abstract string ReportedAgainst { get; }

    /// <summary>Whose expectation it is.</summary>
    public abstract string Kind(ExpectationKind kind);

    /// <summary>The heading over what either of them expects.</summary>
    public abstract string Expected { get; }

    /// <summary>How far a value is from what was expected.</summary>
    public abstract string Difference { get; }

    /// <summary>The heading over verdicts.</summary>
    public abstract string Result { get; }

    /// <summary>Where an estimate lies.</summary>
    public abstract string Place(Verdict verdict);

    /// <summary>Where a reported figure lies, of which more than expected is good news.</summary>
    public abstract string Outcome(Verdict verdict);

    public abstract string Range(string low, string high);

    public abstract string AtLeast(string low);

    public abstract string AtMost(string high);

    public abstract string Mean { get; }

    public abstract string Median { get; }

    public abstract string Low { get; }

    public abstract string High { get; }

    public abstract string Analysts { get; }

    public abstract string Date { get; }

    /// <summary>What a figure is of: <c>mean of 14 analysts</c>.</summary>
    public abstract string OfAnalysts(string figure, int analysts);

    public abstract string From(string low, string high);

    public abstract string Withdrawn { get; }

    public abstract string Earlier { get; }

    public abstract string NothingExpected { get; }

    /// <summary>The word for where a value lies.</summary>
    public string Say(Verdict verdict, PlanCell cell) =>
        cell.Period is { IsEstimate: false } && ExpectationGap.HasBeats(cell.Line) ? Outcome(verdict) : Place(verdict);

    /// <summary>The words of verdicts by the keys under which a page has them.</summary>
    public IEnumerable<(string Key, string Text)> Verdicts() => Enum.GetValues<Verdict>().Where(v => v != Verdict.None)
        .SelectMany(v => new[] { (Key(new EnglishExpectationWords().Place(v)), Place(v)), (Key(new EnglishExpectationWords().Outcome(v)), Outcome(v)) });

    /// <summary>The key of a verdict, by its word in English.</summary>
    public static string Key(string english) => "expected_" + english.Replace(' ', '_');

    /// <summary>The word where a cell is more than expected.</summary>
    public string Above(PlanCell cell) => Say(Verdict.Above, cell);

    /// <summary>The word where a cell is less than expected.</summary>
    public string Below(PlanCell cell) => Say(Verdict.Below, cell);

    /// <summary>The word where a cell is what was expected.</summary>
    public string Met(PlanExpectation expectation) => Say(expectation.IsRange ? Verdict.Within : Verdict.InLine, expectation.Cell);
}
