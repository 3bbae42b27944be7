using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>A period, by its days.</summary>
/// <param name="Id">As it is written, <c>1H23</c>.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="IsEstimate">Whether it is forecast.</param>
internal sealed record Span(string Id, DateOnly Start, DateOnly End, bool IsEstimate)
{
    public int Days => End.DayNumber - Start.DayNumber + 1;
}

/// <summary>Years alone, or halves or quarters that calculate with years as a view of them; half of the periods are history.</summary>
internal sealed class RandomCalendar
{
    private const int FirstYear = 2023;
    private const int Years = 2;

    public RandomCalendar(Random random)
    {
        PartsOfYear = random.Next(6) switch { 0 or 1 or 2 => 1, 3 or 4 => 2, _ => 4 };
        Timelines = PartsOfYear == 1 ? [Spans(1, 4)] : [Spans(PartsOfYear, Years * PartsOfYear), Spans(1, Years)];
    }

    /// <summary>How many periods that calculate make up a year.</summary>
    public int PartsOfYear { get; }

    /// <summary>The periods that calculate, and those of the view if there is one.</summary>
    public IReadOnlyList<IReadOnlyList<Span>> Timelines { get; }

    public string Text => string.Concat(Timelines.Select(t => $"timeline {NameOf(t)} {string.Join(' ', t.Select(s => s.Id + (s.IsEstimate ? "E" : "A")))}\n"));

    /// <summary>The periods that calculate which lie in one of the view.</summary>
    public IReadOnlyList<int> PartsOf(int index) => [.. Enumerable.Range(index * PartsOfYear, PartsOfYear)];

    private static string NameOf(IReadOnlyList<Span> periods) => periods[0].Id[1] switch { 'H' => "halves", 'Q' => "quarters", _ => "years" };

    private static List<Span> Spans(int perYear, int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var start = new DateOnly(FirstYear, 1, 1).AddMonths(i * 12 / perYear);
        var year = start.Year.ToString(CultureInfo.InvariantCulture);
        var part = (i % perYear) + 1;
        var id = perYear == 1 ? year : string.Create(CultureInfo.InvariantCulture, $"{part}{(perYear == 2 ? 'H' : 'Q')}{year[2..]}");
        return new Span(id, start, start.AddMonths(12 / perYear).AddDays(-1), i >= count / 2);
    })];
}
