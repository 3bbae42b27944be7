using FinModel.Language.Lexing;

namespace FinModel.Language.Formatting;

/// <summary>Finds how deep each line stands and under which line.</summary>
internal static class Outline
{
    public static List<LineLayout> Read(IReadOnlyList<SourceLine> lines)
    {
        var layouts = new List<LineLayout>();
        var open = new List<LineLayout>();
        foreach (var line in lines)
        {
            // A remark belongs where it stands but never opens or closes a level.
            var depth = open.FindIndex(o => o.Line.Indent >= line.Indent);
            depth = depth < 0 ? open.Count : depth;
            var layout = new LineLayout(line, depth, depth > 0 ? open[depth - 1] : null);
            layouts.Add(layout);
            if (!line.IsComment)
            {
                open.RemoveRange(depth, open.Count - depth);
                open.Add(layout);
            }
        }

        return layouts;
    }
}
