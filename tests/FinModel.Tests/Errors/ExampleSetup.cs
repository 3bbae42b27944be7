using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinModel.Tests.Errors;

/// <summary>
/// What a file cannot show by itself, said in a comment: <c># given data/t.csv is "id\n" 100001 x "1\n"</c>, <c># given part{1..1000}.fin is ""</c>,
/// <c># given data/t.csv is a folder</c>, <c># given data/t.csv is a pipe</c>, <c># given data/t.csv links to elsewhere.csv</c>,
/// <c># given no model.fin</c>, <c># given no folder</c>.
/// </summary>
internal static partial class ExampleSetup
{
    public static void Apply(string body, TemporaryFolder root, string folder)
    {
        foreach (Match match in Given().Matches(body))
        {
            Do(match.Groups["what"].Value, root, folder);
        }
    }

    private static void Do(string given, TemporaryFolder root, string folder)
    {
        if (given.StartsWith("no ", StringComparison.Ordinal))
        {
            Remove(root, folder, given[3..]);
        }
        else if (given.Split(" links to ") is [var link, var target])
        {
            var place = root.Write($"{folder}/{link}", "");
            File.Delete(place);
            File.CreateSymbolicLink(place, root.Write(target, ""));
        }
        else if (given.Split(" is ", 2) is [var path, var content])
        {
            Write(root, $"{folder}/{path}", content);
        }
    }

    private static void Remove(TemporaryFolder root, string folder, string what)
    {
        if (what == "folder")
        {
            Directory.Delete(root.At(folder), recursive: true);
        }
        else
        {
            File.Delete(root.At(folder, what));
        }
    }

    private static void Write(TemporaryFolder root, string path, string content)
    {
        if (content == "a folder")
        {
            root.Write(path + "/inside.txt", "");
            return;
        }

        if (content == "a pipe")
        {
            NamedPipe.Make(root.Write(path, ""));
            return;
        }

        foreach (var each in Numbered(path))
        {
            File.WriteAllBytes(root.Write(each, ""), Bytes(content));
        }
    }

    private static IEnumerable<string> Numbered(string path) => Range().Match(path) is { Success: true } range
        ? Enumerable.Range(1, Number(range.Groups["count"].Value)).Select(n => path.Replace(range.Value, $"{n}", StringComparison.Ordinal))
        : [path];

    private static byte[] Bytes(string content)
    {
        var bytes = new List<byte>();
        foreach (Match part in Part().Matches(content))
        {
            var times = part.Groups["times"].Success ? Number(part.Groups["times"].Value) : 1;
            var piece = Unescaped(part.Groups["text"].Value);
            bytes.AddRange(Enumerable.Repeat(piece, times).SelectMany(b => b));
        }

        return [.. bytes];
    }

    private static byte[] Unescaped(string text) =>
        [.. Character().Matches(text).SelectMany(match => match.Value switch
        {
            "\\n" => "\n"u8.ToArray(),
            "\\0" => [0],
            ['\\', 'x', ..] hex => [byte.Parse(hex[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)],
            ['\\', var other] => Encoding.UTF8.GetBytes([other]),
            var plain => Encoding.UTF8.GetBytes(plain),
        })];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# given (?<what>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Given();

    [GeneratedRegex(@"\{1\.\.(?<count>[0-9]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex("""((?<times>[0-9]+) x )?"(?<text>(\\.|[^"\\])*)" *""", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"\\x[0-9A-F]{2}|\\.|.", RegexOptions.Singleline)]
    private static partial Regex Character();
}
