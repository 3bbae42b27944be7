using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables;

/// <summary>The rows of a table by name; a name that occurs more than once is qualified by the last unique one above it. How far a name is indented
/// is no part of it.</summary>
internal sealed class TableRows
{
    private readonly Dictionary<string, NamedRow> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _plain = [];
    private ILookup<string, NamedRow>? _byKey;
    private ILookup<string, NamedRow>? _byPlain;

    /// <summary>The rows with their names, in order.</summary>
    public List<NamedRow> All { get; } = [];

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The rows of a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="keyColumns">The columns that name them.</param>
    /// <param name="isQualified">Whether a name that occurs again is qualified; ids are not.</param>
    public static TableRows Of(CsvTable table, IReadOnlyList<int> keyColumns, bool isQualified = true)
    {
        string Name(IReadOnlyList<TableCell> row, string between) => string.Join(between, keyColumns.Select(c => row[c].Text.Trim()));
        var plain = table.Rows.Select(row => Name(row, " / ")).ToList();
        var count = plain.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var rows = new TableRows();
        var (above, labelAbove) = ("", "");
        for (var i = 0; i < plain.Count; i++)
        {
            var isUnique = count[plain[i]] == 1 || !isQualified;
            var label = Name(table.Rows[i], " › ");
            (above, labelAbove) = isUnique ? (plain[i], label) : (above, labelAbove);
            rows.Add(plain[i], isUnique || above.Length == 0 ? new NamedRow(plain[i], label, table.Rows[i])
                : new NamedRow($"{above} / {plain[i]}", $"{labelAbove} › {label}", table.Rows[i]));
        }

        return rows;
    }

    public IReadOnlyList<TableCell>? Find(string name) => _byName.GetValueOrDefault(name.Trim())?.Cells;

    /// <summary>A row's name as people read it.</summary>
    public string Label(string name) => _byName.GetValueOrDefault(name.Trim())?.Label ?? name;

    /// <summary>The rows of a name behind the first.</summary>
    public IEnumerable<IReadOnlyList<TableCell>> Again(string name) =>
        (_byKey ??= All.ToLookup(row => row.Key, StringComparer.Ordinal))[name.Trim()].Skip(1).Select(row => row.Cells);

    /// <summary>The rows that are printed with a name, whatever it is qualified by.</summary>
    public IEnumerable<NamedRow> Named(string name) =>
        (_byPlain ??= All.Zip(_plain).ToLookup(row => row.Second, row => row.First, StringComparer.Ordinal))[name.Trim()];

    private void Add(string plain, NamedRow row)
    {
        All.Add(row);
        _plain.Add(plain);
        _byName.TryAdd(row.Key, row);
    }
}
