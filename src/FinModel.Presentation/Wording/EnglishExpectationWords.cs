using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Wording;

internal sealed class EnglishExpectationWords : ExpectationWords
{
    public override string EstimatesAgainst => "Estimates, against what is expected";

    public override string ReportedAgainst => "Reported, against what was expected";

    public override string Kind(ExpectationKind kind) => kind == ExpectationKind.Consensus ? "Consensus" : "Guidance";

    public override string Expected => "Expected";

    public override string Difference => "Difference";

    public override string Result => "Result";

    public override string Place(Verdict verdict) => verdict switch
    {
        Verdict.Below => "below",
        Verdict.InLine => "in line",
        Verdict.Within => "within",
        Verdict.Above => "above",
        _ => "",
    };

    public override string Outcome(Verdict verdict) => verdict switch
    {
        Verdict.Below => "miss",
        Verdict.Above => "beat",
        _ => Place(verdict),
    };

    public override string Range(string low, string high) => $"{low} – {high}";

    public override string AtLeast(string low) => $"at least {low}";

    public override string AtMost(string high) => $"at most {high}";

    public override string Mean => "mean";

    public override string Median => "median";

    public override string Low => "Low";

    public override string High => "High";

    public override string Analysts => "Analysts";

    public override string Date => "Date";

    public override string OfAnalysts(string figure, int analysts) => $"{figure} of {analysts} {(analysts == 1 ? "analyst" : "analysts")}";

    public override string From(string low, string high) => $"{low} to {high}";

    public override string Withdrawn => "withdrawn";

    public override string Earlier => "before";

    public override string NothingExpected => "Nothing is expected of these lines.";
}
