namespace FinModel.Evaluation.Programs;

/// <summary>A list for a short time, in memory that the thread's next one takes over: the steps of a model are so many that the collector would look at
/// the whole heap for them. Of its own, as the runtime's pools would have to be compiled at each start.</summary>
internal sealed class SpareList<T>
    where T : struct
{
    private const int Least = 4096;

    // What a larger model needs is not kept.
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static T[]? _spare;

    private T[] _items = _spare ?? new T[Least];

    /// <summary>Begins one.</summary>
    public SpareList() => _spare = null;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The last one.</summary>
    public ref T Last => ref _items[Count - 1];

    /// <summary>All of them, and behind them what is no item, until they are handed back.</summary>
    public T[] Items => _items;

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            _items = Copy(2 * Count);
        }

        _items[Count++] = item;
    }

    /// <summary>All in an array of their own.</summary>
    public T[] ToArray() => Copy(Count);

    /// <summary>Lets the next list have the memory.</summary>
    public void HandBack() => _spare = _items.Length <= MostKept ? _items : null;

    private T[] Copy(int length)
    {
        var copy = new T[length];
        Array.Copy(_items, copy, Count);
        return copy;
    }
}
