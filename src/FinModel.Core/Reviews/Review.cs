namespace FinModel.Core.Reviews;

/// <summary>A reviewer's comment, kept with the model.</summary>
/// <param name="Line">The line, <c>segment_growth.gen_ai</c>; empty where it is about no line.</param>
/// <param name="Period">The period's id; empty for all of them.</param>
/// <param name="Author">Who wrote it, as the file said.</param>
/// <param name="Date">When, as the file said; empty where it did not.</param>
/// <param name="Text">The words.</param>
/// <param name="IsResolved">Whether it is settled.</param>
public sealed record Review(string Line, string Period, string Author, string Date, string Text, bool IsResolved)
{
    /// <summary>Whether both are the same comment, settled or not.</summary>
    public bool IsSameAs(Review other) =>
        other is not null
            && (Line, Period, Author, Text.ReplaceLineEndings("\n").Trim())
                == (other.Line, other.Period, other.Author, other.Text.ReplaceLineEndings("\n").Trim());

    /// <summary>Whether it is about a line, or a member of one: what is said of the whole line is said of each member.</summary>
    /// <param name="id">The line with its member.</param>
    /// <param name="line">The line alone.</param>
    public bool IsAbout(string id, string line) => Line == id || Line == line;

    /// <summary>The comment in one piece: who, when, what.</summary>
    public override string ToString()
    {
        var who = Date.Length > 0 ? $"{Author}, {Date}" : Author;
        return $"{(who.Length > 0 ? who + ": " : "")}{Text}";
    }
}
