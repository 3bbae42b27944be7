using FinModel.Explain;

namespace FinModel.Cli.Rendering.Explanations;

/// <summary>An explanation as a tree.</summary>
internal sealed class TreeWriter(ExplanationText text, Terminal terminal)
{
    private const int NarrowestText = 40;

    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(Explanation root) => Write(root, "", "");

    private void Write(Explanation node, string first, string rest)
    {
        var details = text.Details(node).ToList();
        terminal.Out.WriteLine($"{_ink.Dim(first)}{text.Label(node.Cell)}  {_ink.Bold(text.Value(node.Cell, node.Value))}  {_ink.Dim(node.Cell.ToString())}");
        var below = rest + (node.Children.Count > 0 ? "│  " : "   ");
        foreach (var detail in details)
        {
            foreach (var row in Wrapping.Rows(detail, Math.Max(NarrowestText, terminal.Width - below.Length), ""))
            {
                terminal.Out.WriteLine(_ink.Dim($"{below}{row}"));
            }
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var isLast = i == node.Children.Count - 1;
            Write(node.Children[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }
}
