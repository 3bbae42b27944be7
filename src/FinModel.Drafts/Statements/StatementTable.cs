using FinModel.Core.Time;

namespace FinModel.Drafts.Statements;

/// <summary>A file of statements: what it holds, and how a model's table reads it.</summary>
/// <param name="Name">What the model calls the table.</param>
/// <param name="File">The name of the file among the model's data.</param>
/// <param name="Content">The file, kept as it is.</param>
/// <param name="Columns">What a table's declaration says behind the file's name: <c>rows "报表项目"</c>, <c>heading line 3 rows item</c>.</param>
/// <param name="Items">Its items in order.</param>
public sealed record StatementTable(string Name, string File, byte[] Content, string Columns, IReadOnlyList<StatementItem> Items)
{
    /// <summary>Columns with figures of periods that the model does not have, by their headings.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>The headings of its columns that are periods.</summary>
    public IReadOnlyDictionary<Period, string> Headings { get; init; } = new Dictionary<Period, string>();

    /// <summary>Rows that are headings said again, by their names: what stands under years that are plain numbers looks like figures.</summary>
    public IReadOnlyList<string> RepeatedHeadings { get; init; } = [];

    /// <summary>What people call it, in quotes or empty: <c>"Annual report" "年报"</c>.</summary>
    public string Label { get; init; } = "";
}
