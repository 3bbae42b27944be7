using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Wording;

/// <summary>
/// Chinese: what the program says outside its pages, from the catalogue <c>zh.txt</c>. A row at the margin is a template in English, the indented row
/// below it the same in Chinese; a row
/// that begins with <c>#</c> is a remark. The catalogue is read when the first phrase is said in Chinese.
/// </summary>
internal sealed partial class Chinese : ILanguage
{
    private const string Catalogue = "zh.txt";

    private static readonly Lazy<Chinese> Shared = new(() => new Chinese());

    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    private Chinese()
    {
        using var file = new StreamReader(typeof(Chinese).Assembly.GetManifestResourceStream(Catalogue)!);
        for (var english = ""; file.ReadLine() is { } row;)
        {
            if (row is [' ', ..])
            {
                _templates.Add(english, row.Trim());
            }
            else if (row is not ['#', ..])
            {
                english = row;
            }
        }
    }

    /// <summary>Chinese.</summary>
    public static Chinese Language => Shared.Value;

    /// <summary>The templates in English that have one in Chinese.</summary>
    public IReadOnlyDictionary<string, string> Templates => _templates;

    public string Comma => "、";

    public string? Say(string template, IReadOnlyList<string> texts)
    {
        if (!_templates.TryGetValue(template, out var chinese))
        {
            return null;
        }

        var said = new StringBuilder();
        foreach (Match part in Part().Matches(chinese))
        {
            Append(said,
                part.Groups["hole"] is { Success: true } hole
                    ? texts[int.Parse(hole.Value, CultureInfo.InvariantCulture)]
                    : part.Value is ['{' or '}', ..] ? part.Value[..1] : part.Value);
        }

        return said.ToString();
    }

    // Between Chinese and Latin letters or digits there is a space.
    private static void Append(StringBuilder said, string text)
    {
        if (said.Length > 0 && text.Length > 0
            && ((IsChinese(said[^1]) && char.IsAsciiLetterOrDigit(text[0])) || (char.IsAsciiLetterOrDigit(said[^1]) && IsChinese(text[0]))))
        {
            said.Append(' ');
        }

        said.Append(text);
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\{(?<hole>[0-9]+)\}|\{\{|\}\}|[^{}]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
