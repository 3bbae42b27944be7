using FinModel.Core.Text;

namespace FinModel.Cli.Presenting;

/// <summary>Padding by columns on the screen, in which a Chinese character takes two.</summary>
internal static class TextColumns
{
    /// <summary>Text at the left of so many columns.</summary>
    public static string Left(string text, int width) => HarmlessText.Line(text) + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));

    /// <summary>Text at the right of so many columns.</summary>
    public static string Right(string text, int width) => new string(' ', Math.Max(0, width - DisplayWidth.Of(text))) + text;

    /// <summary>A number at the right, with room for a closing parenthesis, so that digits stand under each other.</summary>
    public static string Number(string text, int width) => Right(text.EndsWith(')') ? text : text + " ", width);

    /// <summary>How wide a number is together with that room.</summary>
    public static int NumberWidth(string text) => DisplayWidth.Of(text) + (text.EndsWith(')') ? 0 : 1);
}
