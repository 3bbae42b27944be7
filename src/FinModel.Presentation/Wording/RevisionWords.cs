namespace FinModel.Presentation.Wording;

/// <summary>What <c>roll</c> and a comparison with old estimates say, in one language.</summary>
internal abstract class RevisionWords
{
    public abstract string Estimated { get; }

    public abstract string Actual { get; }

    public abstract string Before { get; }

    public abstract string Now { get; }

    public abstract string Difference { get; }

    public abstract string ReportedAgainstEstimates { get; }

    public abstract string NewAgainstOldEstimates(string period);

    public abstract string NothingChanged { get; }

    public abstract string WhatChanged(string line);

    public abstract string ChangedFrom(string line, string before, string now);

    public abstract string WhatMoved { get; }

    public abstract string ReportedFigures { get; }

    /// <summary>That a period has become actual.</summary>
    public abstract string IsActual(string period);

    /// <summary>Which files were written, or would be.</summary>
    public abstract string Written(string files, bool isDry);

    public abstract string NowComments { get; }

    /// <summary>That names of periods are still those of the last period before.</summary>
    public abstract string StillMean(string names, string period);
}
