using FinModel.Compiler.Plans;

namespace FinModel.Explain;

/// <summary>Says why cells have their values. It reads the plan and computes nothing.</summary>
/// <param name="values">The value of a cell.</param>
/// <param name="overrides">What a scenario changed, in order.</param>
public sealed class Explainer(Func<PlanCell, double> values, IReadOnlyList<PlanOverride> overrides)
{
    /// <summary>As deep as explanations go: deeper than any model's longest chain, and no danger to the stack.</summary>
    public const int DeepestDepth = 500;

    /// <summary>The explanation of a cell, so many levels deep. A cell is explained once, as near to the top as it occurs.</summary>
    public Explanation Explain(PlanCell cell, int depth)
    {
        var root = new Node(cell, null);
        Expand(root, Math.Clamp(depth, 0, DeepestDepth), int.MaxValue, _ => true);
        return Build(root);
    }

    /// <summary>
    /// The explanation as deep as whole levels fit into so many cells; two levels at least. What is nought is not gone into: it takes the room of
    /// what the value is made of.
    /// </summary>
    public Explanation ExplainWithin(PlanCell cell, int cells)
    {
        var root = new Node(cell, null);
        Expand(root, DeepestDepth, cells, node => node == root || values(node.Cell) != 0);
        return Build(root);
    }

    // Level by level, so that a cell is expanded where it stands highest and every other occurrence can refer to it.
    private static void Expand(Node root, int depth, int cells, Func<Node, bool> isOpened)
    {
        var expanded = new HashSet<PlanCell>();
        var count = 1;
        List<Node> level = [root];
        for (var d = 0; d < depth && level.Count > 0 && (d < 2 || count + Width(level) <= cells); d++)
        {
            foreach (var node in level)
            {
                if (isOpened(node))
                {
                    node.Open(expanded);
                }
                else
                {
                    node.Close(expanded);
                }
            }

            level = [.. level.SelectMany(node => node.Children)];
            count += level.Count;
        }

        foreach (var node in level)
        {
            node.Close(expanded);
        }
    }

    private static int Width(List<Node> level) => level.Sum(node => References.Of(node.Cell).Count);

    private Explanation Build(Node node)
    {
        var isShown = node.Stop is ExplanationStop.None or ExplanationStop.Depth;
        return new Explanation(
            node.Cell, values(node.Cell), node.Cell.Formula is null ? null : node.Cell.Rule?.Text, isShown ? node.Cell.Source : null,
            isShown ? [.. overrides.Where(o => o.Cell == node.Cell)] : [], node.Stop, [.. node.Children.Select(Build)]);
    }

    private sealed class Node(PlanCell cell, Node? parent)
    {
        public PlanCell Cell => cell;

        public ExplanationStop Stop { get; private set; }

        public List<Node> Children { get; } = [];

        private Node? Parent => parent;

        public void Open(HashSet<PlanCell> expanded)
        {
            if (Close(expanded))
            {
                expanded.Add(cell);
                Stop = ExplanationStop.None;
                Children.AddRange(References.Of(cell).Select(reference => new Node(reference, this)));
            }
        }

        /// <summary>Marks why the node stays closed; true when only the depth keeps it so.</summary>
        public bool Close(HashSet<PlanCell> expanded)
        {
            Stop = IsBelowItself() ? ExplanationStop.Circle
                : expanded.Contains(cell) ? ExplanationStop.Elsewhere
                : References.Of(cell).Count == 0 ? ExplanationStop.None
                : ExplanationStop.Depth;
            return Stop is ExplanationStop.None or ExplanationStop.Depth;
        }

        private bool IsBelowItself()
        {
            for (var above = Parent; above is not null; above = above.Parent)
            {
                if (above.Cell == cell)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
