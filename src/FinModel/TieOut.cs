using FinModel.Analysis;

namespace FinModel;

/// <summary>Whether a result reproduces what was published, figure by figure.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class TieOut
{
    internal TieOut(TieOutReport report, Model model)
    {
        Holds = report.Passed;
        Reproduced = report.Estimates.Count(i => i.Status == TieOutStatus.Reproduced);
        Explained = report.Estimates.Count(i => i.Status == TieOutStatus.Explained);
        Unexplained = [.. report.Items.Where(i => i.IsFailure).Select(i => new TieOutFigure(i, model))];
        Contradictions = [.. report.Contradictions.Where(c => !c.IsExplained).Select(c => $"{c.Span}: {c.Title.English}, {c.PeriodId}")];
        Figures = [.. report.Items.Select(i => new TieOutFigure(i, model))];
    }

    /// <summary>Whether nothing is unexplained: no figure, no contradiction of the source, no explanation without a difference.</summary>
    public bool Holds { get; }

    /// <summary>How many printed forecast figures the model reproduces within their rounding.</summary>
    public int Reproduced { get; }

    /// <summary>How many differ by as much and for the reason that is recorded.</summary>
    public int Explained { get; }

    /// <summary>The figures that differ and nobody has said why.</summary>
    public IReadOnlyList<TieOutFigure> Unexplained { get; }

    /// <summary>Where the source disagrees with itself, unexplained.</summary>
    public IReadOnlyList<string> Contradictions { get; }

    /// <summary>Every figure that a table has for a line, in the order of the tables.</summary>
    public IReadOnlyList<TieOutFigure> Figures { get; }

    /// <summary>How many figures are reproduced, explained and neither.</summary>
    public override string ToString() => $"{Reproduced} forecast figures reproduced, {Explained} explained; {Unexplained.Count} figures unexplained";
}
