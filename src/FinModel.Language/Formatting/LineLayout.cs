using System.Text;
using FinModel.Core.Text;
using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>A logical line on its way to being printed: its cells, which alignment pads, and its remarks.</summary>
internal sealed class LineLayout
{
    private const int Gap = 2;

    private readonly List<int> _widths = [];

    public LineLayout(SourceLine line, int depth, LineLayout? parent)
    {
        Line = line;
        Depth = depth;
        Parent = parent;
        Cells = line.IsComment ? [] : CellSplitter.Split(line, depth, parent?.Keyword ?? "");
    }

    public SourceLine Line { get; }

    public int Depth { get; }

    public LineLayout? Parent { get; }

    /// <summary>What the line begins with, as written.</summary>
    public string Keyword => Line.Tokens[0].Span.Text;

    /// <summary>What is padded to stand under each other; one cell where nothing is.</summary>
    public IReadOnlyList<string> Cells { get; private set; }

    /// <summary>Adds the lines that another head of rules names.</summary>
    public void AddTargets(LineLayout other) => Cells = [$"{Cells[0]}, {other.Cells[0][(other.Keyword.Length + 1)..]}"];

    /// <summary>Gives a cell a width; the last cell of a line is never padded.</summary>
    public void Widen(int width) => _widths.Add(width);

    public void Print(StringBuilder text)
    {
        text.Append(' ', Depth * 2);
        for (var i = 0; i < Cells.Count; i++)
        {
            text.Append(Cells[i]);
            if (i < Cells.Count - 1)
            {
                text.Append(' ', i < _widths.Count ? _widths[i] - DisplayWidth.Of(Cells[i]) + Gap : 1);
            }
        }

        var remark = Remarks.Trailing(Line);
        text.Append(remark.Length > 0 && Cells.Count > 0 ? "  " : "").Append(remark).Append('\n');
    }
}
