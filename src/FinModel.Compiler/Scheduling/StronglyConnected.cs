using System.Runtime.InteropServices;

namespace FinModel.Compiler.Scheduling;

/// <summary>
/// Groups of nodes that depend on each other, each group after those it depends on (R. Tarjan, "Depth-first search and linear graph algorithms", 1972),
/// without recursion, so that a long chain of lines cannot exhaust the stack.
/// </summary>
internal static class StronglyConnected
{
    /// <summary>The groups of nodes; a node depends on its operands.</summary>
    public static IReadOnlyList<int[]> Groups(int[][] operands)
    {
        var state = new Search(operands);
        for (var node = 0; node < operands.Length; node++)
        {
            state.Visit(node);
        }

        return state.Found;
    }

    /// <summary>A shortest cycle through the lowest node of a group, in the direction "needs".</summary>
    public static List<int> Cycle(IReadOnlyList<int> group, int[][] operands)
    {
        var members = group.ToHashSet();
        var start = group.Min();
        var cameFrom = new Dictionary<int, int>();
        var waiting = new Queue<int>([start]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var next in operands[node].Where(members.Contains))
            {
                if (next == start)
                {
                    return Path(cameFrom, start, node);
                }

                if (cameFrom.TryAdd(next, node))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return [start];
    }

    private static List<int> Path(Dictionary<int, int> cameFrom, int start, int end)
    {
        var path = new List<int>();
        for (var node = end; node != start; node = cameFrom[node])
        {
            path.Add(node);
        }

        path.Add(start);
        path.Reverse();
        return path;
    }

    private sealed class Search(int[][] operands)
    {
        private readonly int[] _number = new int[operands.Length];
        private readonly int[] _lowest = new int[operands.Length];
        private readonly bool[] _isOpen = new bool[operands.Length];
        private readonly List<int> _open = [];
        private readonly Stack<(int Node, int Next)> _path = new();
        private int _count;

        public List<int[]> Found { get; } = [];

        public void Visit(int root)
        {
            if (_number[root] != 0)
            {
                return;
            }

            Enter(root);
            while (_path.TryPop(out var at))
            {
                var (node, next) = at;
                if (next == operands[node].Length)
                {
                    Leave(node);
                    continue;
                }

                _path.Push((node, next + 1));
                var operand = operands[node][next];
                if (_number[operand] == 0)
                {
                    Enter(operand);
                }
                else if (_isOpen[operand])
                {
                    _lowest[node] = Math.Min(_lowest[node], _number[operand]);
                }
            }
        }

        private void Enter(int node)
        {
            _number[node] = _lowest[node] = ++_count;
            _isOpen[node] = true;
            _open.Add(node);
            _path.Push((node, 0));
        }

        private void Leave(int node)
        {
            if (_path.TryPeek(out var parent))
            {
                _lowest[parent.Node] = Math.Min(_lowest[parent.Node], _lowest[node]);
            }

            if (_lowest[node] != _number[node])
            {
                return;
            }

            var first = _open.LastIndexOf(node);
            int[] group = [.. CollectionsMarshal.AsSpan(_open)[first..]];
            _open.RemoveRange(first, group.Length);
            Found.Add(group);
            foreach (var member in group)
            {
                _isOpen[member] = false;
            }
        }
    }
}
