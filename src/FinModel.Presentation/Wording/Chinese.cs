using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Wording;

/// <summary>
/// Chinese: what the program says outside its pages, from the catalogue <c>zh.txt</c>. A row at the margin is a template in English, the indented row below it the same in Chinese; a row
/// that begins with <c>#</c> is a remark. The catalogue is read when the first phrase is said in Chinese.
/// </summary>
internal sealed class Chinese : ILanguage
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

    public string? Find(string template) => _templates.GetValueOrDefault(template);
}
