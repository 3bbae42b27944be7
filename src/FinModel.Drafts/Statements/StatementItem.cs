using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Drafts.Statements;

/// <summary>An item of a statement as printed, over all its periods.</summary>
/// <param name="Row">What the table's reader calls its row: its name, qualified where it stands there more than once.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Statement">Which statement it stands in, as dictionaries of accounts call them: <c>income</c>, <c>balance</c>, <c>cash</c>,
/// <c>share</c>; empty where that is not known.</param>
/// <param name="Figures">What is printed, in the printed unit, by period.</param>
public sealed record StatementItem(string Row, string Name, string Statement, IReadOnlyDictionary<Period, double> Figures)
{
    /// <summary>In what its plain numbers are, as a table's row says it behind <c>in</c>: <c>10 thousand</c>, <c>%</c>. Empty where they are in the
    /// model's own scale, or the file says it.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Whether its cells say that they are in percent.</summary>
    public bool IsInPercent { get; init; }

    /// <summary>Whether it is a growth rate of what its name says, by the title above it.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>The characters printed, by period, where they are known: they say how far a figure was rounded.</summary>
    public IReadOnlyDictionary<Period, string> Texts { get; init; } = new Dictionary<Period, string>();

    /// <summary>The cells of its periods, also those without a figure.</summary>
    public IReadOnlyDictionary<Period, TableCell> Cells { get; init; } = new Dictionary<Period, TableCell>();

    /// <summary>The cells that hold something which is no number.</summary>
    public IReadOnlyList<TableCell> Unreadable { get; init; } = [];

    /// <summary>What a column of units says of it; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it stands, for people: <c>statements.csv:12</c>.</summary>
    public string Place { get; init; } = "";
}
