using FinModel.Core.Text;
using FinModel.Questions;

namespace FinModel;

/// <summary>A place in a text.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Location
{
    private Location(SourceSpan span)
    {
        File = AskedPlaces.InProgram(span.Source.Path);
        Line = span.Position.Line;
        Column = span.Position.Column;
    }

    /// <summary>The file, as people call it: its path from where they work, or its name among the texts; <c>name</c>, <c>change</c> or <c>condition</c> for
    /// what a program asked.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary><c>file:line:column</c>, as editors understand it.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    internal static Location? Of(SourceSpan? span) => span is { } place ? new Location(place) : null;
}
