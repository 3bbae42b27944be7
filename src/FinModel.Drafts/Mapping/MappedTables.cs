using FinModel.Drafts.Statements;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Mapping;

/// <summary>Items that are lines, and rows computed from others, as the tables of a draft.</summary>
/// <param name="Statements">All tables.</param>
/// <param name="Placed">The items that are lines.</param>
/// <param name="Residuals">Lines that are what a total leaves.</param>
internal sealed record MappedTables(CompanyStatements Statements, IReadOnlyList<PlacedItem> Placed,
    IReadOnlyList<(StatementTable Table, DraftRow Row)> Residuals)
{
    /// <summary>Figures that are put right by their rounding, so that the past balances.</summary>
    public IReadOnlyList<DraftCorrection> Corrections { get; init; } = [];

    /// <summary>The line of the balance sheet from which it begins at nought, because none is printed; otherwise null.</summary>
    public string? OpeningLine { get; init; }

    /// <summary>What stands in for the number of shares, because no row has it; otherwise null.</summary>
    public ShareCount? Shares { get; init; }

    /// <summary>The cells of the past in which nothing is printed, and no total says what that means.</summary>
    public IReadOnlyList<BlankCell> Blanks { get; init; } = [];

    /// <summary>The item that is a line; null where none is.</summary>
    public PlacedItem? Item(string line) => Placed.FirstOrDefault(p => p.Line.Name == line);

    /// <summary>Whether a row gives a line: its own, or what a total leaves.</summary>
    public bool Gives(string line) => Item(line) is not null || Residuals.Any(r => r.Row.Line == line);

    /// <summary>The tables that have a line.</summary>
    public IReadOnlyList<DraftTable> ToDraft() =>
        [.. Statements.Tables.Select(Table).Where(t => t.Rows.Count > 0)];

    private DraftTable Table(StatementTable table)
    {
        var placed = Placed.Where(p => p.Table == table).ToList();
        List<DraftRow> rows =
            [.. placed.Select(p => new DraftRow(p.Parts, p.Line.Name, p.IsNegated)), .. Residuals.Where(r => r.Table == table).Select(r => r.Row)];
        return new DraftTable(table, rows,
            [.. table.Items.Where(i => !placed.Exists(p => p.Parts.Any(part => part.Item.Row == i.Row))).DistinctBy(i => i.Row)]);
    }
}
