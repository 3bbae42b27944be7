using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Presentation.Wording;

namespace FinModel.Cli.Presenting;

/// <summary>How far something long has come, on one line of a screen: a bar, how fast it goes, and the time that is left. Nothing for the first
/// second.</summary>
/// <param name="words">The language in which it is said.</param>
/// <param name="all">How many runs there are.</param>
/// <param name="screen">Where it is shown.</param>
/// <param name="clock">What time is taken with.</param>
internal sealed class ProgressLine(Words words, long all, TextWriter screen, TimeProvider clock)
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly long _start = clock.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Shows how many are done, unless it was shown a moment ago; from any thread.</summary>
    public void Report(long done)
    {
        var passed = clock.GetElapsedTime(_start);
        if (passed < Patience || passed - _shown < Pause || !_lock.TryEnter())
        {
            return;
        }

        try
        {
            _shown = passed;
            Show(Text(done, passed.TotalSeconds));
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>Takes it off the screen.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            Show("");
            screen.Write('\r');
            screen.Flush();
        }
    }

    // Over what stood there, without a word of any terminal's language.
    private void Show(string text)
    {
        screen.Write('\r' + text + new string(' ', Math.Max(0, _width - DisplayWidth.Of(text))));
        screen.Flush();
        _width = DisplayWidth.Of(text);
    }

    private string Text(long done, double seconds)
    {
        var share = Math.Clamp((double)done / all, 0, 1);
        var full = (int)(share * BarWidth);
        var rate = done / seconds;
        var bar = new string('█', full) + new string('░', BarWidth - full);
        return words.Say(done == 0
            ? (Phrase)$"simulating {bar} {share:0%} of {all:N0} runs, {Short(rate)} a second"
            : $"simulating {bar} {share:0%} of {all:N0} runs, {Short(rate)} a second, {Time((all - done) / rate)} left");
    }

    private static Phrase Short(double rate) => rate switch
    {
        >= 1e6 => (Phrase)$"{rate / 1e6:0.0} million",
        >= 100 => $"{rate:N0}",
        _ => $"{rate:0.#}",
    };

    private static string Time(double seconds) => seconds < 60
        ? Math.Ceiling(seconds).ToString("0", CultureInfo.InvariantCulture) + " s"
        : TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2))
            .ToString(seconds < 3600 ? @"m\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);
}
