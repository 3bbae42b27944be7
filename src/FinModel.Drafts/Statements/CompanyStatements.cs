using FinModel.Core.Time;

namespace FinModel.Drafts.Statements;

/// <summary>What a company's files say.</summary>
/// <param name="Tables">The files, as tables read them.</param>
/// <param name="Periods">The periods that they have, in order, and whether each is said to be a forecast (true) or reported (false); null where
/// nothing says so.</param>
public sealed record CompanyStatements(IReadOnlyList<StatementTable> Tables, IReadOnlyList<(Period Period, bool? IsEstimate)> Periods)
{
    /// <summary>How the company's years lie on the calendar, as far as the headings say it.</summary>
    public FiscalYear FiscalYear { get; init; } = FiscalYear.Calendar;

    /// <summary>The rows that are no item.</summary>
    public IReadOnlyList<LeftRow> Left { get; init; } = [];

    /// <summary>Whether the figures of flows are those of the year to date.</summary>
    public bool IsToDate { get; init; }

    /// <summary>The files that they were read from.</summary>
    public IReadOnlyList<StatementFile> Files { get; init; } = [];

    /// <summary>The currency that they name, or null.</summary>
    public string? Currency { get; init; }

    /// <summary>The sign of a currency that they have where they name none, <c>$</c>; null where there is none.</summary>
    public string? Sign { get; init; }

    /// <summary>The currencies that they name.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>Whether they say in how many they count.</summary>
    public bool SaysScale { get; init; }

    /// <summary>Rows that may be parts of their lines, or are in them already: a printed total says which. Null where rows are those of a printed
    /// statement, all of which count.</summary>
    public IReadOnlyList<string>? Parts { get; init; }
}
