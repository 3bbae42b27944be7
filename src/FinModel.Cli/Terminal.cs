using System.Globalization;
using System.Text;

namespace FinModel.Cli;

/// <summary>Where a command runs and prints, and what the place can do.</summary>
/// <param name="Folder">Where the user works, an absolute path: paths are read and shown from there.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics and progress.</param>
/// <param name="Width">Columns of a row.</param>
/// <param name="HasColor">Whether results may be coloured.</param>
/// <param name="ErrorHasColor">Whether diagnostics may be coloured.</param>
public sealed record Terminal(string Folder, TextWriter Out, TextWriter Error, int Width, bool HasColor, bool ErrorHasColor)
{
    /// <summary>Whether progress is shown: only where diagnostics go to a screen.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The width where nothing else is known.</summary>
    public const int UsualWidth = 120;

    private const int NarrowestWidth = 40;

    /// <summary>The process's own console, with what is known of it.</summary>
    public static Terminal OfProcess(TextWriter output, TextWriter error)
    {
        var mayColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Environment.CurrentDirectory, output, error, FindWidth(), mayColor && !Console.IsOutputRedirected, mayColor && !Console.IsErrorRedirected)
        {
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>Text to a stream in UTF-8 and with \n, whatever the locale says: the same input gives the same bytes.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024) { NewLine = "\n" };

    private static int FindWidth()
    {
        var told = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : 0;
        var width = Console.IsOutputRedirected ? told : Console.WindowWidth;
        return width <= 0 ? UsualWidth : Math.Max(width, NarrowestWidth);
    }
}
