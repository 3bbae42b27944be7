using FinModel.Cli.Input;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>A plain grid: text in the first columns, numbers in the others.</summary>
internal sealed class Grid(int textColumns, params IReadOnlyList<string> header)
{
    private const string Gap = "  ";

    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>How a cell is painted, by row and column.</summary>
    public Func<int, int, string, string>? Paint { get; init; }

    /// <summary>How many columns, from a column on, are only shown beside each other.</summary>
    public Func<int, int> Together { get; init; } = _ => 1;

    public void Add(params IReadOnlyList<string> row) => _rows.Add(row);

    public void Write(OutputFormat format, Terminal place)
    {
        if (format == OutputFormat.Table)
        {
            WriteTable(place);
            return;
        }

        foreach (var (row, i) in _rows.Prepend(header).Select((r, i) => (r, i)))
        {
            place.Out.WriteLine(format == OutputFormat.Csv ? string.Join(',', row.Select(Quoted)) : $"| {string.Join(" | ", row.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |");
            if (i == 0 && format == OutputFormat.Markdown)
            {
                place.Out.WriteLine($"| {string.Join(" | ", header.Select((_, c) => c < textColumns ? "---" : "---:"))} |");
            }
        }
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void WriteTable(Terminal place)
    {
        var ink = new Ink(place.HasColor);
        var widths = header.Select((h, c) => _rows.Where(r => c < r.Count).Select(r => Width(r[c], c)).Append(Width(h, c)).Max()).ToList();
        foreach (var (number, block) in Blocks(widths, place.Width).Index())
        {
            place.Out.Write(number > 0 ? "\n" : "");
            place.Out.WriteLine(ink.Bold(string.Join(Gap, block.Select(c => Padded(header[c], widths[c], c))).TrimEnd()));
            for (var i = 0; i < _rows.Count; i++)
            {
                var row = i;
                var cells = block.Where(c => c < _rows[row].Count)
                    .Select(c => Paint is { } paint && place.HasColor ? paint(row, c, Padded(_rows[row][c], widths[c], c)) : Padded(_rows[row][c], widths[c], c));
                place.Out.WriteLine(string.Join(Gap, cells).TrimEnd());
            }
        }
    }

    // Columns that do not fit beside each other stand below, each block behind the columns of text. What belongs together stays together.
    private IEnumerable<IReadOnlyList<int>> Blocks(List<int> widths, int width)
    {
        var text = Enumerable.Range(0, textColumns).ToList();
        var room = width - text.Sum(c => widths[c] + Gap.Length) + Gap.Length;
        var (block, used) = (new List<int>(), 0);
        foreach (var group in Groups().SelectMany(g => g.Sum(c => widths[c] + Gap.Length) <= room ? [g] : g.Select(c => (IReadOnlyList<int>)[c])))
        {
            var wanted = group.Sum(c => widths[c] + Gap.Length);
            if (block.Count > 0 && used + wanted > room)
            {
                yield return [.. text, .. block];
                (block, used) = ([], 0);
            }

            block.AddRange(group);
            used += wanted;
        }

        yield return [.. text, .. block];
    }

    private IEnumerable<IReadOnlyList<int>> Groups()
    {
        for (var c = textColumns; c < header.Count;)
        {
            var length = Math.Clamp(Together(c), 1, header.Count - c);
            yield return [.. Enumerable.Range(c, length)];
            c += length;
        }
    }

    private int Width(string text, int column) => column < textColumns ? DisplayWidth.Of(text) : TextColumns.NumberWidth(text);

    private string Padded(string text, int width, int column) => column < textColumns ? TextColumns.Left(text, width) : TextColumns.Number(text, width);
}
