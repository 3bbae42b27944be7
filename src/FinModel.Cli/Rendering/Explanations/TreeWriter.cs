using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Explain;

namespace FinModel.Cli.Rendering.Explanations;

/// <summary>An explanation as a tree.</summary>
internal sealed class TreeWriter(Plan plan, Words words, Terminal terminal)
{
    private readonly ExplanationText _text = new(plan, words);
    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(Explanation root) => Write(root, "", "");

    private void Write(Explanation node, string first, string rest)
    {
        var details = _text.Details(node).ToList();
        terminal.Out.WriteLine($"{_ink.Dim(first)}{_text.Label(node.Cell)}  {_ink.Bold(_text.Value(node.Cell, node.Value))}  {_ink.Dim(node.Cell.ToString())}");
        var below = rest + (node.Children.Count > 0 ? "│  " : "   ");
        foreach (var detail in details)
        {
            Wrap(detail, below);
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var isLast = i == node.Children.Count - 1;
            Write(node.Children[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    // Long remarks go on under themselves, so that the tree stays a tree.
    private void Wrap(string text, string indent)
    {
        var width = Math.Max(40, terminal.Width - indent.Length - 2);
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > width)
            {
                terminal.Out.WriteLine(_ink.Dim($"{indent}  {line}"));
                line = word;
                continue;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        terminal.Out.WriteLine(_ink.Dim($"{indent}  {line}"));
    }
}
