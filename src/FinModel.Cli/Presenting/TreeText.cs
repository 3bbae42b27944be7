using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Documents;

namespace FinModel.Cli.Presenting;

/// <summary>Trees of figures as text.</summary>
internal sealed class TreeText(Terminal terminal)
{
    private const int NarrowestText = 40;

    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(Trees trees) => trees.Roots.ToList().ForEach(root => Write(root, "", ""));

    private void Write(TreeNode node, string first, string rest)
    {
        var below = rest + (node.Children.Count > 0 ? "│  " : "   ");
        var isBeside = !terminal.IsScreen || DisplayWidth.Of($"{first}{node.Label}  {node.Value}  {node.Id}") <= terminal.Width;
        terminal.Out.WriteLine($"{_ink.Dim(first)}{node.Label}  {_ink.Bold(node.Value)}{(isBeside ? "  " + _ink.Dim(node.Id) : "")}");
        if (!isBeside)
        {
            terminal.Out.WriteLine(_ink.Dim(below + node.Id));
        }

        foreach (var row in node.Details.SelectMany(detail => Wrapping.Rows(detail, Math.Max(NarrowestText, terminal.Width - below.Length), "")))
        {
            terminal.Out.WriteLine(_ink.Dim($"{below}{row}"));
        }

        foreach (var (number, child) in node.Children.Index())
        {
            var isLast = number == node.Children.Count - 1;
            Write(child, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }
}
