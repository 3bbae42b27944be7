using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Documents;

namespace FinModel.Cli.Presenting;

/// <summary>A table as text: columns as wide as what stands in them. What is too wide is shortened, or stands below.</summary>
internal sealed class TableText
{
    private const string Gap = "  ";
    private const int NarrowestText = 8;
    private const int WidestBar = 40;
    private const int RoomAroundBars = 3;

    private readonly Table _table;
    private readonly Terminal _terminal;
    private readonly Ink _ink;
    private readonly int[] _widths;

    public TableText(Table table, Terminal terminal)
    {
        (_table, _terminal, _ink) = (table, terminal, new Ink(terminal.HasColor));
        _widths = [.. table.Headings.Select((heading, c) => table.Rows.Select(r => Width(r.Cells[c], c)).Append(Width(heading, c)).Max())];
        Draw();
        if (table.Together is null)
        {
            Shrink();
        }
    }

    public void Write()
    {
        foreach (var (number, block) in Blocks().Index())
        {
            _terminal.Out.Write(number > 0 ? "\n" : "");
            _terminal.Out.WriteLine(_ink.Bold(string.Join(Gap, block.Select(c => Padded(_table.Headings[c], c))).TrimEnd()));
            foreach (var row in _table.Rows)
            {
                _terminal.Out.WriteLine(_ink.Of(row.Tone, string.Join(Gap, block.Select(c => Shaded(row.Cells[c], Padded(row.Cells[c], c)))).TrimEnd()));
            }
        }
    }

    // Bars take what the other columns leave.
    private void Draw()
    {
        var bars = Enumerable.Range(0, _widths.Length).Where(c => _table.Headings[c].Bar is not null).ToList();
        bars.ForEach(bar => _widths[bar] = Math.Clamp(
            _terminal.Width
                - _widths.Select(
                    (_, c) =>
                        bars.Contains(c)
                            ? 0
                            : _table.Rows.Select(r => r.Cells[c].Text.Length).Append(_table.Headings[c].Text.Length).Max() + RoomAroundBars).Sum(),
            NarrowestText, WidestBar));
    }

    // What does not fit is taken from the widest column of text.
    private void Shrink()
    {
        var excess = _widths.Sum() + (Gap.Length * (_widths.Length - 1)) - _terminal.Width;
        for (; excess > 0 && _table.TextColumns > 0; excess--)
        {
            var widest = Array.IndexOf(_widths, _widths.Take(_table.TextColumns).Max());
            if (_widths[widest] <= NarrowestText)
            {
                return;
            }

            _widths[widest]--;
        }
    }

    // Columns that do not fit beside each other stand below, each block behind the columns of text. What belongs together stays together, if it fits.
    private IEnumerable<IReadOnlyList<int>> Blocks()
    {
        var text = Enumerable.Range(0, _table.TextColumns).ToList();
        var room = _terminal.Width - text.Sum(c => _widths[c] + Gap.Length) + Gap.Length;
        int Wanted(IReadOnlyList<int> columns) => columns.Sum(c => _widths[c] + Gap.Length);
        var (block, used) = (new List<int>(), 0);
        foreach (var group in Groups().SelectMany(g => Wanted(g) <= room ? [g] : g.Select(c => (IReadOnlyList<int>)[c])))
        {
            if (block.Count > 0 && used + Wanted(group) > room)
            {
                yield return [.. text, .. block];
                (block, used) = ([], 0);
            }

            block.AddRange(group);
            used += Wanted(group);
        }

        yield return [.. text, .. block];
    }

    private IEnumerable<IReadOnlyList<int>> Groups()
    {
        for (var c = _table.TextColumns; c < _table.Headings.Count;)
        {
            var length = Math.Clamp(_table.Together?.Invoke(c) ?? 1, 1, _table.Headings.Count - c);
            yield return [.. Enumerable.Range(c, length)];
            c += length;
        }
    }

    private int Width(Cell cell, int column) => column < _table.TextColumns ? DisplayWidth.Of(cell.Text) : TextColumns.NumberWidth(cell.Text);

    private string Padded(Cell cell, int column) => cell.Bar is { } bar ? Drawn(bar, _widths[column])
        : column >= _table.TextColumns ? TextColumns.Number(cell.Text, _widths[column])
        : TextColumns.Left(DisplayWidth.Elide(cell.Text, _widths[column]), _widths[column]);

    private string Shaded(Cell cell, string text) => cell.Shade is { } shade ? _ink.Shade((int)Math.Min(shade * Ink.Shades, Ink.Shades - 1), text) : text;

    // The low end is light, the high end dark; the middle is between them.
    private static string Drawn(CellBar bar, int width)
    {
        int Place(double share) => (int)Math.Round(share * (width - 1));
        var (low, middle, high) = (Place(bar.Low), Place(bar.Middle), Place(bar.High));
        bool Between(int place, int end) => place >= Math.Min(middle, end) && place <= Math.Max(middle, end);
        return ReferenceEquals(bar, CellBar.None)
            ? new string(' ', width)
            : new string([.. Enumerable.Range(0, width).Select(i => i == middle ? '│' : Between(i, high) ? '█' : Between(i, low) ? '▒' : ' ')]);
    }
}
