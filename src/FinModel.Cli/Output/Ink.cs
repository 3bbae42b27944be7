using System.Text;
using FinModel.Core.Text;
using FinModel.Presentation.Documents;

namespace FinModel.Cli.Output;

/// <summary>
/// Colour and weight, or plain text where there is none. Paint is put on as characters that no text has, and becomes the terminal's own codes only
/// where it is written:
/// a code inside a label is text and nothing else.
/// </summary>
internal readonly record struct Ink(bool IsOn)
{
    private const char First = '\ufdd0';

    // Of the sixteen million colours a few of the 256-colour palette: from red over plain to green.
    private static readonly string[] Codes = ["0", "1", "2", "31", "33", "32", "36", "30;48;5;174", "30;48;5;181", "30;48;5;188", "30;48;5;151", "30;48;5;108"];

    private const int FirstShade = 7;

    /// <summary>How many shades there are.</summary>
    public static int Shades => Codes.Length - FirstShade;

    public string Bold(string text) => Paint(1, text);

    public string Dim(string text) => Paint(2, text);

    public string Red(string text) => Paint(3, text);

    public string Yellow(string text) => Paint(4, text);

    public string Green(string text) => Paint(5, text);

    public string Cyan(string text) => Paint(6, text);

    /// <summary>Text as it is to be taken.</summary>
    public string Of(Tone tone, string text) => tone switch
    {
        Tone.Bad => Red(text),
        Tone.Quiet => Dim(text),
        _ => text,
    };

    /// <summary>Text on a shade, the first of which is the reddest.</summary>
    public string Shade(int shade, string text) => Paint(FirstShade + shade, text);

    /// <summary>Painted text as a terminal reads it; everything else in it is harmless.</summary>
    public static string Escaped(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var code = character - First;
            if (code >= 0 && code < Codes.Length)
            {
                shown.Append("\u001b[").Append(Codes[code]).Append('m');
            }
            else
            {
                shown.Append(character == '\t' ? ' ' : character != '\n' && HarmlessText.IsCommand(character) ? HarmlessText.Dot : character);
            }
        }

        return shown.ToString();
    }

    private string Paint(int code, string text) => IsOn && text.Length > 0 ? $"{(char)(First + code)}{text}{First}" : text;
}
