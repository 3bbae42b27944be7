using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Excel.Styling;

/// <summary>Reads a house's style; whatever is wrong with it is said, all at once.</summary>
public static partial class HouseStyleReader
{
    private const double Smallest = 6;
    private const double Largest = 24;
    private const int LongestText = 120;

    private delegate HouseStyle? Setter(StyleSetting setting, HouseStyle style, List<Diagnostic> diagnostics);

    private static readonly Dictionary<string, Setter> Settings = new(StringComparer.Ordinal)
    {
        ["font"] = Text((s, v) => s with { Font = v }, v => v.Length is > 0 and < 32 && !v.Any(char.IsControl), "the name of a font"),
        ["size"] =
            (setting, style, diagnostics) =>
                setting.Number is >= Smallest and <= Largest
                    ? style with { Size = setting.Number.Value }
                    : Wrong(setting, "a number of points from 6 to 24", diagnostics),
        ["colours.input"] = Colour((c, v) => c with { Input = v }),
        ["colours.formula"] = Colour((c, v) => c with { Formula = v }),
        ["colours.link"] = Colour((c, v) => c with { Link = v }),
        ["colours.note"] = Colour((c, v) => c with { Note = v }),
        ["colours.heading"] = Colour((c, v) => c with { Heading = v }),
        ["colours.header"] = Colour((c, v) => c with { Header = v }),
        ["colours.header_text"] = Colour((c, v) => c with { HeaderText = v }),
        ["colours.block"] = Colour((c, v) => c with { Block = v }),
        ["colours.estimate"] = Colour((c, v) => c with { Estimate = v }),
        ["colours.assumption"] = Colour((c, v) => c with { Assumption = v }),
        ["colours.failed"] = Colour((c, v) => c with { Failed = v }),
        ["colours.charts"] = (setting, style, diagnostics) => setting.Texts is { Count: > 0 } colours && colours.All(IsColour)
            ? style with { Colours = style.Colours with { Charts = [.. colours.Select(Digits)] } }
            : Wrong(setting, "a list of colours, such as [\"1F3864\"]", diagnostics),
        ["formats.money"] = Format((f, v) => f with { Money = v }, "", ""),
        ["formats.percent"] = Format((f, v) => f with { Percent = v }, "%", "it shows no %"),
        ["formats.times"] = Format((f, v) => f with { Times = v }, "x", "it shows no x"),
        ["formats.date"] =
            Text((s, v) => s with { Formats = s.Formats with { Date = v } }, v => DatePattern().IsMatch(v),
                "a format of days with year, month and day, such as yyyy-mm-dd"),
        ["header.left"] = Edge((s, v) => s with { Header = s.Header with { Left = v } }),
        ["header.centre"] = Edge((s, v) => s with { Header = s.Header with { Centre = v } }),
        ["header.right"] = Edge((s, v) => s with { Header = s.Header with { Right = v } }),
        ["footer.left"] = Edge((s, v) => s with { Footer = s.Footer with { Left = v } }),
        ["footer.centre"] = Edge((s, v) => s with { Footer = s.Footer with { Centre = v } }),
        ["footer.right"] = Edge((s, v) => s with { Footer = s.Footer with { Right = v } }),
    };

    /// <summary>The style in a text; null, with diagnostics added, where something is wrong with it.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="picture">Reads a file that stands beside it; null where there is none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static HouseStyle? Read(SourceText source, Func<string, byte[]?> picture, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        var style = HouseStyle.Default;
        try
        {
            foreach (var setting in StyleSetting.Read(source))
            {
                style = Take(setting, style, picture, diagnostics) ?? style;
            }
        }
        catch (JsonException e)
        {
            diagnostics.Add(HouseStyleDiagnostics.NotJson(Place(source, e), e.Message.Split(" LineNumber")[0].Split(" Path")[0]));
        }

        return diagnostics.Count == before ? style : null;
    }

    private static SourceSpan Place(SourceText source, JsonException e)
    {
        var line = Math.Clamp((int)(e.LineNumber ?? 0) + 1, 1, source.LineCount);
        var start = Enumerable.Range(1, line - 1).Sum(n => 1 + source.Line(n).Length);
        start = Math.Min(start, source.Content.Length);
        return new SourceSpan(source, start, Math.Min(source.Content.Length - start, source.Line(line).Length));
    }

    private static HouseStyle? Take(StyleSetting setting, HouseStyle style, Func<string, byte[]?> picture, List<Diagnostic> diagnostics)
    {
        if (setting.Path == "logo")
        {
            return LogoPicture.Take(setting, style, picture, diagnostics);
        }

        if (Settings.TryGetValue(setting.Path, out var set))
        {
            return set(setting, style, diagnostics);
        }

        diagnostics.Add(HouseStyleDiagnostics.UnknownSetting(setting.Name, setting.Path, [.. Settings.Keys, "logo"]));
        return null;
    }

    private static Setter Text(Func<HouseStyle, string, HouseStyle> set, Func<string, bool> fits, string wanted) => (setting, style, diagnostics) =>
        setting.Texts is [var text] && setting.Number is null && fits(text) ? set(style, text) : Wrong(setting, wanted, diagnostics);

    private static Setter Colour(Func<HouseColours, string, HouseColours> set) =>
        Text((s, v) => s with { Colours = set(s.Colours, Digits(v)) }, IsColour, "a colour of six hexadecimal digits, such as 1F3864");

    private static Setter Edge(Func<HouseStyle, string, HouseStyle> set) => (setting, style, diagnostics) =>
    {
        if (setting.Texts is not [{ Length: <= LongestText } text] || text.Any(char.IsControl))
        {
            return Wrong(setting, "a text of at most 120 characters", diagnostics);
        }

        var unknown = Braces().Matches(text).Select(m => m.Groups[1].Value).Where(n => !PageTexts.Names.Contains(n)).ToList();
        diagnostics.AddRange(unknown.Select(name => HouseStyleDiagnostics.UnknownPlaceholder(setting.Span, name)));
        return unknown.Count == 0 ? set(style, text) : null;
    };

    private static Setter Format(Func<HouseFormats, string, HouseFormats> set, string mark, string without) => (setting, style, diagnostics) =>
    {
        if (setting.Texts is not [var format])
        {
            return Wrong(setting, "a format of numbers", diagnostics);
        }

        var why = FormatFault.Of(format) ?? (mark.Length > 0 && !format.Contains(mark, StringComparison.Ordinal) ? without : null);
        if (why is null)
        {
            return style with { Formats = set(style.Formats, format) };
        }

        diagnostics.Add(HouseStyleDiagnostics.BadFormat(setting.Span, setting.Path, why));
        return null;
    };

    private static HouseStyle? Wrong(StyleSetting setting, string wanted, List<Diagnostic> diagnostics)
    {
        diagnostics.Add(HouseStyleDiagnostics.WrongValue(setting.Span, setting.Path, wanted));
        return null;
    }

    private static string Digits(string colour) => colour.TrimStart('#').ToUpper(CultureInfo.InvariantCulture);

    private static bool IsColour(string text) => ColourPattern().IsMatch(text);

    [GeneratedRegex("^#?[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColourPattern();

    [GeneratedRegex(@"\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex("^(?=.*y)(?=.*m)(?=.*d)[ymd\\-/. \\\\年月日\"]{3,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
