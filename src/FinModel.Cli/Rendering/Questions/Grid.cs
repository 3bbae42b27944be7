using FinModel.Cli.Input;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>A plain grid: text in the first columns, numbers in the others.</summary>
internal sealed class Grid(int textColumns, params IReadOnlyList<string> header)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>How a cell is painted, by row and column.</summary>
    public Func<int, int, string, string>? Paint { get; init; }

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
        place.Out.WriteLine(ink.Bold(string.Join("  ", header.Select((h, c) => Padded(h, widths[c], c))).TrimEnd()));
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = i;
            var cells = _rows[i].Select((text, c) => Paint is { } paint && place.HasColor ? paint(row, c, Padded(text, widths[c], c)) : Padded(text, widths[c], c));
            place.Out.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private int Width(string text, int column) => column < textColumns ? DisplayWidth.Of(text) : TextColumns.NumberWidth(text);

    private string Padded(string text, int width, int column) => column < textColumns ? TextColumns.Left(text, width) : TextColumns.Number(text, width);
}
