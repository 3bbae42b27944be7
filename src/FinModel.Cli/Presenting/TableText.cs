using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Documents;

namespace FinModel.Cli.Presenting;

/// <summary>
/// A table as text: columns as wide as what stands in them. Where there is no room for all, headings take several rows, then texts do, and what does
/// not fit even so stands below; nothing is cut.
/// </summary>
internal sealed class TableText
{
    private const string Gap = "  ";
    private const int NarrowestText = 16;
    private const int NarrowestHeading = 8;
    private const int NarrowestBar = 8;
    private const int WidestBar = 40;
    private const int RoomAroundBars = 3;

    private readonly Table _table;
    private readonly Terminal _terminal;
    private readonly Ink _ink;
    private readonly int[] _widths;
    private readonly IReadOnlyList<string>[] _headings;

    public TableText(Table table, Terminal terminal)
    {
        (_table, _terminal, _ink) = (table, terminal, new Ink(terminal.HasColor));
        _headings = [.. table.Headings.Select(h => (IReadOnlyList<string>)[h.Text])];
        _widths = [.. table.Headings.Select((heading, c) => Math.Max(Width(heading.Text, c), Figures(c)))];
        Draw(c => Longest(c) + RoomAroundBars);
        if (Excess > 0)
        {
            WrapHeadings();
            Draw(c => _widths[c] + Gap.Length);
            Narrow();
        }
    }

    private int Excess => _widths.Sum() + (Gap.Length * (_widths.Length - 1)) - _terminal.Width;

    public void Write()
    {
        if (Excess > 0 && _table.Narrower is { } narrower)
        {
            new TableText(narrower(), _terminal).Write();
            return;
        }

        foreach (var (number, block) in Blocks().Index())
        {
            _terminal.Out.Write(number > 0 ? "\n" : "");
            var most = block.Max(c => _headings[c].Count);
            foreach (var row in Rows(block, c => [.. Enumerable.Repeat("", most - _headings[c].Count), .. _headings[c]], (text, c, _) => Blank(text, c)))
            {
                _terminal.Out.WriteLine(_ink.Bold(row));
            }

            foreach (var cells in _table.Rows)
            {
                foreach (var row in Rows(
                    block, c => Lines(cells, c),
                    (text, c, isFirst) => isFirst ? Shaded(cells.Cells[c], Padded(cells.Cells[c], text, c)) : Blank(text, c)))
                {
                    _terminal.Out.WriteLine(_ink.Of(cells.Tone, row));
                }
            }
        }
    }

    // The rows that a row of cells takes.
    private static IEnumerable<string> Rows(IReadOnlyList<int> block, Func<int, IReadOnlyList<string>> lines, Func<string, int, bool, string> padded)
    {
        var all = block.Select(lines).ToList();
        for (var i = 0; i < all.Max(l => l.Count); i++)
        {
            yield return string.Join(Gap, block.Select((c, at) => padded(all[at].ElementAtOrDefault(i) ?? "", c, i == 0))).TrimEnd();
        }
    }

    // A row that is nothing but a name has room for all of it.
    private bool IsWrapped(TableRow row, int column) => _widths[column] < Width(row.Cells[column].Text, column)
        && (column > 0 || row.Cells.Skip(1).Any(c => c.Text.Length > 0 || c.Bar is not null) || Width(row.Cells[column].Text, column) > _terminal.Width);

    private IReadOnlyList<string> Lines(TableRow row, int column) =>
        row.Cells[column] is var cell && column < _table.TextColumns && cell.Bar is null && IsWrapped(row, column)
            ? [.. Wrapping.Rows(cell.Text, _widths[column], "  ")] : [cell.Text];

    private string Blank(string text, int column) =>
        column >= _table.TextColumns ? TextColumns.Number(text, _widths[column]) : TextColumns.Left(text, _widths[column]);

    // Bars take what the other columns leave.
    private void Draw(Func<int, int> wanted)
    {
        var bars = Enumerable.Range(0, _widths.Length).Where(c => _table.Headings[c].Bar is not null).ToList();
        var others = Enumerable.Range(0, _widths.Length).Except(bars).Sum(wanted);
        bars.ForEach(bar => _widths[bar] = Math.Clamp(_terminal.Width - others, NarrowestBar, WidestBar));
    }

    // The headings of figures over several rows, as wide as the figures below them or the longest word.
    private void WrapHeadings()
    {
        for (var c = _table.TextColumns; c < _widths.Length; c++)
        {
            var room = Math.Max(Math.Max(Figures(c) - 1, NarrowestHeading), _headings[c][0].Split(' ').Max(word => DisplayWidth.Of(word)));
            _headings[c] = [.. Wrapping.Rows(_headings[c][0], room, "")];
            _widths[c] = Math.Max(_headings[c].Max(h => Width(h, c)), Figures(c));
        }
    }

    // What does not fit is taken from the widest column of text, as long as all fit then; otherwise the texts leave room for some columns beside them.
    private void Narrow()
    {
        var natural = _widths.ToArray();
        if (_table.Together is null && Take(() => Excess > 0))
        {
            return;
        }

        natural.CopyTo(_widths, 0);
        Take(() => _widths.Take(_table.TextColumns).Sum() > _terminal.Width / 2);
    }

    private bool Take(Func<bool> isTooWide)
    {
        var texts = Enumerable.Range(0, _table.TextColumns).Where(c => _table.Headings[c].Bar is null).ToList();
        while (isTooWide())
        {
            if (texts.Count == 0 || texts.MaxBy(c => _widths[c]) is var widest && _widths[widest] <= NarrowestText)
            {
                return false;
            }

            _widths[widest]--;
        }

        return true;
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

    private int Width(string text, int column) => column < _table.TextColumns ? DisplayWidth.Of(text) : TextColumns.NumberWidth(text);

    private int Figures(int column) => _table.Rows.Select(r => Width(r.Cells[column].Text, column)).Append(0).Max();

    private int Longest(int column) => _table.Rows.Select(r => r.Cells[column].Text).Append(_table.Headings[column].Text).Max(t => DisplayWidth.Of(t));

    private string Padded(Cell cell, string text, int column) => cell.Bar is { } bar ? Drawn(bar, _widths[column]) : Blank(text, column);

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
