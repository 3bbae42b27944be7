using FinModel.Compiler.Plans;
using FinModel.Core.Tables;

namespace FinModel.Rolling;

/// <summary>The rows of a file with a column `id`: each an id, or what the model calls one line and no other.</summary>
internal sealed class ReleasedIds
{
    private readonly List<(string Row, string? Id)> _rows;

    public ReleasedIds(CsvTable file, int column, Plan plan) =>
        _rows = [.. ReleasedRows.Names(file, [column]).Select(row => (row, IsId(row, plan) ? row : Labelled(row, plan)))];

    /// <summary>The ids that were named, and what is none.</summary>
    public IReadOnlySet<string> Lines => _rows.Select(r => r.Id ?? r.Row).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a table must list to read them; nothing where every row is an id, or might be meant as one.</summary>
    public string Listed => _rows.TrueForAll(r => r.Id is null || r.Id == r.Row) ? ""
        : string.Concat(_rows.Where(r => r.Id is not null).Select(r => $"  \"{r.Row}\"  {r.Id}\n"));

    private static bool IsId(string row, Plan plan) => plan.Line(row.Split('.')[0]) is not null;

    private static string? Labelled(string row, Plan plan)
    {
        bool IsCalled(PlanLabel label) => row.Equals(label.English, StringComparison.OrdinalIgnoreCase) || row == label.Chinese;
        var lines = plan.Lines.Where(l => l.Dimension is null && IsCalled(l.Label)).Take(2).ToList();
        return lines.Count == 1 && !row.Contains('"', StringComparison.Ordinal) ? lines[0].Name : null;
    }
}
