using FinModel.Language.Lexing;

namespace FinModel.Language.Parsing;

/// <summary>A logical line and the lines indented under it.</summary>
internal sealed record Block(SourceLine Line, List<Block> Children)
{
    /// <summary>Nests lines by indentation; comment lines are left out.</summary>
    public static List<Block> Nest(IEnumerable<SourceLine> lines)
    {
        var roots = new List<Block>();
        var open = new Stack<Block>();
        foreach (var line in lines.Where(l => !l.IsComment))
        {
            while (open.Count > 0 && open.Peek().Line.Indent >= line.Indent)
            {
                open.Pop();
            }

            var block = new Block(line, []);
            (open.Count > 0 ? open.Peek().Children : roots).Add(block);
            open.Push(block);
        }

        return roots;
    }
}
