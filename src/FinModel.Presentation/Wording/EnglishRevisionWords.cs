namespace FinModel.Presentation.Wording;

internal sealed class EnglishRevisionWords : RevisionWords
{
    public override string Estimated => "Estimate";

    public override string Actual => "Actual";

    public override string Before => "Before";

    public override string Now => "Now";

    public override string Difference => "Difference";

    public override string ReportedAgainstEstimates => "Reported, against the estimates";

    public override string NewAgainstOldEstimates(string period) => $"Estimates, against those before {period} was reported";

    public override string NothingChanged => "Nothing differs.";

    public override string WhatChanged(string line) => $"What changed: {line}";

    public override string ChangedFrom(string line, string before, string now) => $"{line} was {before} and is {now}.";

    public override string WhatMoved => "Moved by";

    public override string ReportedFigures => "Reported figures and formulas";

    public override string IsActual(string period) => $"{period} is actual";

    public override string Written(string files, bool isDry) => (isDry ? "to be written: " : "written: ") + files;

    public override string NowComments => "Taken out, as they were of an estimate (in .fin files kept as comments)";

    public override string StillMean(string names, string period) =>
        $"{names} still mean the period before {period}: move them in the model where the new balance sheet is to count.";
}
