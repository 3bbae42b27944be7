namespace FinModel.Analysis.Simulations;

/// <summary>
/// Counts of numbers by their leading bits: sign, exponent and the first eleven bits of the fraction, so that a bin is never wider than a
/// two-thousandth of its distance from zero. The memory does not grow with the runs, and counts add up whatever their order.
/// </summary>
internal sealed class FineBins
{
    private const int FractionBits = 11;
    private const int PageSize = 1 << FractionBits;

    // A page for each sign and exponent that occurs.
    private readonly long[]?[] _pages = new long[]?[4096];

    /// <summary>Counts a finite number.</summary>
    public void Add(double value)
    {
        var bits = (ulong)BitConverter.DoubleToInt64Bits(value);
        var page = _pages[bits >> 52] ??= new long[PageSize];
        page[(bits >> (52 - FractionBits)) & (PageSize - 1)]++;
    }

    /// <summary>Adds counts.</summary>
    public void Add(int page, int index, long count) => (_pages[page] ??= new long[PageSize])[index] += count;

    /// <summary>Adds other counts.</summary>
    public void Add(FineBins other)
    {
        foreach (var (page, index, count) in other.Counts())
        {
            Add(page, index, count);
        }
    }

    /// <summary>What is not zero, by page and place.</summary>
    public IEnumerable<(int Page, int Index, long Count)> Counts() =>
        from page in Enumerable.Range(0, _pages.Length)
        where _pages[page] is not null
        from index in Enumerable.Range(0, PageSize)
        where _pages[page]![index] != 0
        select (page, index, _pages[page]![index]);

    /// <summary>The bins that are not empty, in ascending order of their values.</summary>
    public IReadOnlyList<FineBin> Ascending()
    {
        var bins = Counts().Select(c => new FineBin(Edge(c.Page, c.Index), Edge(c.Page, c.Index + 1), c.Count));
        return [.. bins.Select(b => b.From <= b.To && !double.IsNegative(b.From) ? b : new FineBin(b.To, b.From, b.Count)).OrderBy(b => b.From)];
    }

    private static double Edge(int page, int index) => BitConverter.Int64BitsToDouble(((long)page << 52) + ((long)index << (52 - FractionBits)));
}
