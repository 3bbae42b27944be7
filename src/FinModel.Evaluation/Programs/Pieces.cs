namespace FinModel.Evaluation.Programs;

/// <summary>A list that grows by pieces: nothing is copied while it grows, and no piece is so large that the collector looks at the whole heap for
/// it.</summary>
internal sealed class Pieces<T>
    where T : struct
{
    private const int Size = 2048;

    private readonly List<T[]> _pieces = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The last one.</summary>
    public ref T Last => ref _pieces[^1][(Count - 1) % Size];

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count % Size == 0)
        {
            _pieces.Add(new T[Size]);
        }

        Count++;
        Last = item;
    }

    /// <summary>All in one array.</summary>
    public T[] ToArray()
    {
        var all = new T[Count];
        for (var i = 0; i < _pieces.Count; i++)
        {
            _pieces[i].AsSpan(0, Math.Min(Size, Count - (i * Size))).CopyTo(all.AsSpan(i * Size));
        }

        return all;
    }
}
