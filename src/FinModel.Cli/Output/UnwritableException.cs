using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Output;

/// <summary>A result has no place, and why.</summary>
internal sealed class UnwritableException(Phrase phrase) : IOException(phrase.ToString())
{
    /// <summary>The reason.</summary>
    public Phrase Phrase => phrase;
}
