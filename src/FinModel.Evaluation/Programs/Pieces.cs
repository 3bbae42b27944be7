using System.Buffers;

namespace FinModel.Evaluation.Programs;

/// <summary>A list that grows by pieces of memory that is used again: nothing is copied while it grows, and nothing of it is left to the
/// collector.</summary>
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
            _pieces.Add(ArrayPool<T>.Shared.Rent(Size));
        }

        Count++;
        Last = item;
    }

    /// <summary>Takes all into one array; nothing is left here.</summary>
    public T[] Take()
    {
        var all = new T[Count];
        Take(all);
        return all;
    }

    /// <summary>Takes all into the front of a span; nothing is left here.</summary>
    public void Take(Span<T> all)
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            _pieces[i].AsSpan(0, Math.Min(Size, Count - (i * Size))).CopyTo(all[(i * Size)..]);
            ArrayPool<T>.Shared.Return(_pieces[i]);
        }

        _pieces.Clear();
        Count = 0;
    }
}
