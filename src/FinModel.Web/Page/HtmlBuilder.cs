using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;

namespace FinModel.Web.Page;

/// <summary>Writes elements; every text and every value of an attribute is escaped, and there is no way around it.</summary>
internal sealed class HtmlBuilder(TextPool texts, bool isChinese)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = [];

    /// <summary>Begins an element; an attribute without a value is left out.</summary>
    public HtmlBuilder Open(string tag, params IReadOnlyList<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public HtmlBuilder Close()
    {
        End(_open.Pop());
        return this;
    }

    /// <summary>An element of a text that is the same in every language.</summary>
    public HtmlBuilder Plain(string tag, string text, params IReadOnlyList<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _html.Append(Encoder.Encode(HarmlessText.Line(text)));
        End(tag);
        return this;
    }

    /// <summary>An element of a text in the page's language, which the reader can change.</summary>
    public HtmlBuilder Say(string tag, PlanLabel text, params IReadOnlyList<(string Name, string? Value)> attributes) => Plain(
        tag, isChinese ? text.Chinese : text.English,
        [.. attributes, ("data-t", text.English == text.Chinese ? null : texts.Of(text).ToString(CultureInfo.InvariantCulture))]);

    /// <summary>An element that holds nothing.</summary>
    public HtmlBuilder Void(string tag, params IReadOnlyList<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        return this;
    }

    /// <summary>A new row of the file, for whoever reads its source.</summary>
    public void NewLine() => _html.Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    // Rows and cells end where the next one begins; there are thousands of them.
    private void End(string tag)
    {
        if (tag is not ("td" or "th" or "tr" or "thead" or "tbody"))
        {
            _html.Append("</").Append(tag).Append('>');
        }
    }

    private void Start(string tag, IReadOnlyList<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        _html.Append('>');
    }
}
