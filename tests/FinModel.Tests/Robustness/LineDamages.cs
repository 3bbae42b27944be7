using System.Text;

namespace FinModel.Tests.Robustness;

/// <summary>What people and merge tools do to a file, row by row.</summary>
internal static class LineDamages
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        Of("a line doubled", (lines, at, _) => lines.Insert(at, lines[at])),
        Of("a line removed", (lines, at, _) => lines.RemoveAt(at)),
        Of("two lines swapped", (lines, at, other) => (lines[at], lines[other]) = (lines[other], lines[at])),
        Of("a line moved", (lines, at, other) => Move(lines, at, other)),
        Of("two lines joined", (lines, at, _) => Join(lines, at)),
        Of("a line broken", (lines, at, other) => lines[at] = lines[at].Insert(other % (lines[at].Length + 1), "\n")),
        Of("a line indented", (lines, at, other) => lines[at] = new string(other % 2 == 0 ? ' ' : '\t', 1 + (other % 5)) + lines[at]),
        Of("a line at the margin", (lines, at, _) => lines[at] = lines[at].TrimStart()),
        Of("a line of another place", (lines, at, other) => lines[at] = lines[other]),
        Of("a line many times", (lines, at, _) => lines.InsertRange(at, Enumerable.Repeat(lines[at], 300))),
        Of("a long line", (lines, at, _) => lines[at] = string.Concat(Enumerable.Repeat(lines[at] + " ", 1 + (20_000 / (lines[at].Length + 1))))),
    ];

    private static Damage Of(string name, Action<List<string>, int, int> change) => new(name, (file, chance) =>
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n').ToList();
        change(lines, chance.Next(lines.Count), chance.Next(lines.Count));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    });

    private static void Move(List<string> lines, int from, int to)
    {
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(to, line);
    }

    private static void Join(List<string> lines, int at)
    {
        if (at + 1 < lines.Count)
        {
            lines[at] += lines[at + 1];
            lines.RemoveAt(at + 1);
        }
    }
}
