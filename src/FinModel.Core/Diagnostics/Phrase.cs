using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FinModel.Core.Diagnostics;

/// <summary>
/// Something that is said, in any language: written as an interpolated string in English, it keeps its template (<c>there is no {0} `{1}`</c>) and
/// what stands in it,
/// so that another language has the same said by a template of its own. What stands in it may be said, too.
/// </summary>
[InterpolatedStringHandler]
[SuppressMessage("Usage", "CA2225",
    Justification = "What is converted is a literal of the source code; a text that is known only when the program runs is Verbatim.")]
public sealed class Phrase : IEquatable<Phrase>
{
    // A part is one of the source code or, where that is null, one that stands in it: a text, a phrase, or a list of them.
    private readonly List<(string? Literal, object Argument)> _parts;

    /// <summary>An interpolated string; the compiler calls this and what follows.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The compiler gives both numbers.")]
    public Phrase(int literalLength, int formattedCount) => _parts = new((2 * formattedCount) + 1);

    /// <summary>The template in English, by which other languages know it: holes are <c>{0}</c>, <c>{1}</c>, braces doubled.</summary>
    public string Template
    {
        get
        {
            var (template, hole) = (new StringBuilder(), 0);
            foreach (var (literal, _) in _parts)
            {
                template.Append(literal?.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) ?? $"{{{hole++}}}");
            }

            return template.ToString();
        }
    }

    /// <summary>A text of the source code without holes.</summary>
    public static implicit operator Phrase(string text)
    {
        var phrase = new Phrase(text.Length, 0);
        phrase.AppendLiteral(text);
        return phrase;
    }

    /// <summary>A text that is the same in every language: what somebody wrote.</summary>
    public static Phrase Verbatim(string text)
    {
        var phrase = new Phrase(0, 1);
        phrase.AppendFormatted(text);
        return phrase;
    }

    /// <summary>A part of the template.</summary>
    public void AppendLiteral(string text) => _parts.Add((text, text));

    /// <summary>A text that stands in it as it is.</summary>
    public void AppendFormatted(string? text) => Append(text ?? "");

    /// <summary>Something that is itself said.</summary>
    public void AppendFormatted(Phrase phrase) => Append(phrase);

    /// <summary>A list, which gets the language's comma; a number, or anything else that is written alike everywhere.</summary>
    public void AppendFormatted<T>(T value, string? format = null) => Append(value switch
    {
        IEnumerable<object> items => items.ToArray(),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    /// <summary>The phrase in a language; in English where the language has no words for it.</summary>
    public string In(ILanguage language) =>
        (language == English.Language
            ? null
            : language.Say(Template, [.. _parts.Where(part => part.Literal is null).Select(part => Said(part.Argument, language))]))
        ?? string.Concat(_parts.Select(part => part.Literal ?? Said(part.Argument, language)));

    /// <inheritdoc/>
    public override string ToString() => In(English.Language);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => ReferenceEquals(this, other) || (other is not null && ToString() == other.ToString());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static string Said(object argument, ILanguage language) => argument switch
    {
        Phrase phrase => phrase.In(language),
        object[] items => string.Join(language.Comma, items.Select(item => Said(item, language))),
        _ => (string)argument,
    };

    private void Append(object argument) => _parts.Add((null, argument));
}
