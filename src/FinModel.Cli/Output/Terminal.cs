using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Output;

/// <summary>Where a command runs and prints, and what the place can do.</summary>
/// <param name="Folder">Where the user works, an absolute path: paths are read and shown from there.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics and progress.</param>
/// <param name="Width">Columns of a row.</param>
/// <param name="HasColor">Whether results may be coloured.</param>
/// <param name="ErrorHasColor">Whether diagnostics may be coloured.</param>
public sealed record Terminal(string Folder, TextWriter Out, TextWriter Error, int Width, bool HasColor, bool ErrorHasColor)
{
    /// <summary>Where progress is shown, over and over on one line; null where diagnostics go to no screen.</summary>
    public TextWriter? Screen { get; init; }

    /// <summary>Whether results are rows on a screen, where a long one is broken between words rather than anywhere.</summary>
    public bool IsScreen { get; init; }

    /// <summary>The language in which is said what goes wrong.</summary>
    internal Words Words { get; init; } = Words.Of("en");

    /// <summary>The width of what goes to a file or to another program, unless it says otherwise.</summary>
    public const int UsualWidth = 120;

    // Of a screen that does not say.
    private const int UsualScreen = 80;

    private const int NarrowestWidth = 40;

    /// <summary>A place that shows nothing.</summary>
    public static Terminal Nowhere { get; } = new("", TextWriter.Null, TextWriter.Null, UsualWidth, false, false);

    /// <summary>Results that are no text; null where only text can go.</summary>
    public Stream? Bytes { get; init; }

    /// <summary>The process's own console, with what is known of it.</summary>
    [SuppressMessage("Reliability", "CA2000",
        Justification = "The writers live as long as the process; to dispose of them would be to try again what could not be written.")]
    public static Terminal OfProcess(Stream output, Stream error)
    {
        var mayColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var errorWriter = Writer(error);
        errorWriter.AutoFlush = true;
        return new Terminal(WorkFolder(), Writer(output), errorWriter, FindWidth(), mayColor && !Console.IsOutputRedirected,
            mayColor && !Console.IsErrorRedirected)
        {
            Bytes = Console.IsOutputRedirected ? output : null,
            IsScreen = !Console.IsOutputRedirected,
            Screen = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : errorWriter,
        };
    }

    /// <summary>The same place, to which nothing goes that commands it. What cannot be written is an error; what cannot be said is lost.</summary>
    public Terminal Harmless() => this with
    {
        Out = new HarmlessWriter(Out, HasColor, why => throw new UnwritableException($"standard output cannot be written: {why}")),
        Error = new HarmlessWriter(Error, ErrorHasColor, _ => { }),
    };

    /// <summary>Says something beside the results.</summary>
    internal void Say(Phrase phrase) => Error.WriteLine(Words.Say(phrase));

    /// <summary>Text to a stream in UTF-8 and with \n, whatever the locale says: the same input gives the same bytes.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024) { NewLine = "\n" };

    // A folder that was deleted under the user's feet has no path; the root stands for it, and the commands say what they do not find.
    private static string WorkFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int FindWidth()
    {
        var told = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : 0;
        var width = Console.IsOutputRedirected ? told : Console.WindowWidth;
        return width <= 0 ? Console.IsOutputRedirected ? UsualWidth : UsualScreen : Math.Max(width, NarrowestWidth);
    }
}
