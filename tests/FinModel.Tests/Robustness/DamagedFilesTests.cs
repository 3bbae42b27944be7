using System.Collections.Concurrent;

namespace FinModel.Tests.Robustness;

/// <summary>Every file of every model, damaged in every way, several times over: thousands of models that are nearly right.</summary>
public class DamagedFilesTests
{
    private const int TimesEach = 2;
    private const int FewestCodes = 50;

    private static readonly string[] Harmless = ["byte order mark", "CRLF"];

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Ordeal>>> Known = new();

    public static TheoryData<string> Damages() => [.. Damage.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_reported_or_works(string damage) => All(damage).SelectMany(o => o.Complaints).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Damages))]
    public void The_damage_is_noticed(string damage)
    {
        var noticed = All(damage).Count(o => o.Codes.Count > 0);

        if (Harmless.Contains(damage))
        {
            noticed.Should().Be(0);
        }
        else
        {
            noticed.Should().BeGreaterThan(0);
        }
    }

    [Fact]
    public void There_are_thousands_of_cases_and_they_meet_many_diagnostics()
    {
        var all = Damage.All.SelectMany(d => All(d.Name)).ToList();

        all.Count.Should().BeGreaterThan(3000);
        all.SelectMany(o => o.Codes).Distinct().Should().HaveCountGreaterThan(FewestCodes);
    }

    [Fact]
    public void Every_file_of_every_model_is_damaged() =>
        Patients().Select(p => p.Path).Where(IsCovered).Should().BeEquivalentTo(
            Repository.Files("models", "*.fin").Concat(Repository.Files("tests/models", "*.fin")).Concat(Repository.Files("data", "*.csv"))
                .Concat(Repository.Files("tests/models", "*.csv")).Where(IsCovered));

    // Larkmoor, the only one to take the whole valuation shelf, would double the time; what SenseTime takes of the shelf is damaged with it.
    private static bool IsCovered(string path) =>
        !path.Contains("/valuation/", StringComparison.Ordinal) && !path.Contains("/larkmoor/", StringComparison.Ordinal)
        && !path.Contains("/cases/", StringComparison.Ordinal);

    private static IReadOnlyList<Ordeal> All(string damage) => Known.GetOrAdd(damage, name => new(() => Run(Damage.Named(name)))).Value;

    private static List<Ordeal> Run(Damage damage)
    {
        var cases = Patients().SelectMany(p => Enumerable.Range(1, TimesEach).Select(number => (p.Model, p.Path, number)));
        return [.. cases.AsParallel().AsOrdered().Select(c => Ordeal.Of(c.Model, c.Path, damage, c.number))];
    }

    // A library is damaged in one of the models that use it.
    private static IEnumerable<(IntactModel Model, string Path)> Patients() =>
        IntactModel.All.SelectMany(m => m.Paths.Select(path => (Model: m, Path: path))).DistinctBy(p => p.Path);
}
