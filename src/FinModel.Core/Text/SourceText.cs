namespace FinModel.Core.Text;

/// <summary>The text of one file, with its line starts, so that an offset can be told as a line and a column.</summary>
public class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Keeps <paramref name="content"/> under the name that messages show for it.</summary>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>The name shown to people: a path relative to where the user works.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Line and column, both from 1, of an offset; offsets past the end are the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var found = Array.BinarySearch(LineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>What people call the place of an offset: line and column, of a sheet the cell.</summary>
    public virtual string PlaceOf(int offset) => PositionOf(offset).ToString();

    /// <summary>The text of a line counted from 1, without its line end.</summary>
    public string Line(int number)
    {
        var start = LineStarts[number - 1];
        var end = number < LineCount ? LineStarts[number] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The same text under another name.</summary>
    public virtual SourceText Named(string path) => new(path, Content);

    /// <summary>The offset at which a line counted from 1 begins.</summary>
    public int StartOf(int line) => LineStarts[line - 1];

    /// <summary>The text with others in the place of some of its parts, which do not overlap; all the rest stays as it is.</summary>
    public string With(IEnumerable<(SourceSpan Span, string Text)> edits) => edits.OrderByDescending(e => e.Span.Start).Aggregate(
        Content, (text, edit) => string.Concat(text.AsSpan(0, edit.Span.Start), edit.Text, text.AsSpan(edit.Span.End)));

    // Most texts are read without anybody asking where a line of theirs begins.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
