using System.Globalization;
using System.Text;

namespace FinModel.Tests.Properties;

/// <summary>A random small model: as text, and as what it means.</summary>
internal sealed class RandomModel
{
    private const int Computed = 7;

    private readonly Random _random;
    private readonly Dictionary<string, RandomLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Index, int Member), double> _figures = [];
    private readonly StringBuilder _text = new();

    public RandomModel(int seed)
    {
        _random = new Random(seed);
        Calendar = new RandomCalendar(_random);
        _text.Append(CultureInfo.InvariantCulture, $"model test\n{Calendar.Text}currency CNY\n");
        _text.Append("dimension part\n  a \"A\"\n  b \"B\"\n  c \"C\"\nbands scale\n  high above 3\n  middle from -1.5\n  low otherwise\n");
        AddInputs();
        AddFigures();
        for (var i = 0; i < Computed; i++)
        {
            AddLine($"x{i}", i);
        }

        var pieces = new RandomPieces(_random, this, isForecast: false);
        AddDay(pieces);
        AddBand(pieces);
        Check = new RandomCheck(_random, pieces);
        _text.Append(Check.Text);
        Scenarios = RandomScenarios.Of(_random, this);
        foreach (var scenario in Scenarios.Skip(1))
        {
            _text.Append(CultureInfo.InvariantCulture, $"scenario {scenario.Name} extends {scenario.From!.Name}\n");
            scenario.Changes.ToList().ForEach(c => _text.Append(CultureInfo.InvariantCulture, $"  {c.Text}\n"));
        }
    }

    public RandomCalendar Calendar { get; }

    public IReadOnlyDictionary<string, RandomLine> Lines => _lines;

    /// <summary>Lines without members, pure numbers.</summary>
    public List<string> Plain { get; } = [];

    /// <summary>Lines with members, pure numbers.</summary>
    public List<string> Membered { get; } = [];

    /// <summary>Lines that are days.</summary>
    public List<string> Dates { get; } = [];

    public RandomCheck Check { get; }

    /// <summary>The base, and others.</summary>
    public IReadOnlyList<RandomScenario> Scenarios { get; }

    public string Text => _text.ToString();

    /// <summary>The table of what may be blank.</summary>
    public string Table { get; private set; } = "";

    /// <summary>What the table has for a member in a period, or null.</summary>
    public double? Figure(int index, int member) => _figures.TryGetValue((index, member), out var figure) ? figure : null;

    private void AddInputs()
    {
        double Given() => _random.Next(-20, 21) / 4.0;
        AddInput("k", "ratio", "number", false, Given());
        AddInput("g", "ratio", "number", true, Given());
        AddInput("p", "ratio", "percent", false, _random.Next(-200, 400) / 400.0);
        AddInput("m", "ratio", "times", true, Given());
        AddInput("w", "flow", "number", false, Given());
        AddInput("c", "constant", "number", true, Given());
        AddInput("d", "constant", "date", false, RandomDates.Number(new DateOnly(2023, 6, 30).AddDays(_random.Next(400))));
    }

    private void AddInput(string name, string kind, string unit, bool hasMembers, double value)
    {
        var actual = unit == "percent" ? new Piece("25%", _ => 0.25) : new Piece("1", _ => 1);
        Add(new RandomLine(name, kind, unit, hasMembers, kind == "constant" ? null : actual) { Given = value });
        var history = kind == "constant" ? "" : $"  actual {actual.Text}\n";
        var over = hasMembers ? " over part" : "";
        var typed = RandomScenarios.Typed(value, unit);
        _text.Append(CultureInfo.InvariantCulture, $"input {name}{over} : {kind} {unit}\n{history}  value {typed} source \"test\"\n");
    }

    // Every third figure is missing.
    private void AddFigures()
    {
        var periods = Enumerable.Range(0, Calendar.Timelines[0].Count).ToList();
        var places = from index in periods from member in Enumerable.Range(0, RandomPieces.Members.Length) select (index, member);
        foreach (var (index, member) in places.Where(_ => _random.Next(3) > 0))
        {
            _figures[(index, member)] = _random.Next(-20, 21) / 4.0;
        }

        string Cell(int index, int member) => Figure(index, member)?.ToString(CultureInfo.InvariantCulture) ?? "";
        Table = $"id,{string.Join(',', Calendar.Timelines[0].Select(s => s.Id))}\n"
            + string.Concat(RandomPieces.Members.Select((name, m) => $"o.{name},{string.Join(',', periods.Select(i => Cell(i, m)))}\n"));
        _text.Append("line o over part : ratio number optional\n  = data\ntable figures \"figures.csv\" rows id\n");
    }

    private void AddLine(string name, int order)
    {
        var hasMembers = _random.Next(3) == 0;
        var kind = (string[])["ratio", "ratio", "flow", "stock", "average"] is var kinds ? kinds[_random.Next(kinds.Length)] : "";
        var (looksBack, isCircle) = (_random.Next(2) == 0, !hasMembers && _random.Next(5) == 0);
        var actual = Formula(kind, order, hasMembers, isForecast: false);
        var loop = isCircle ? RandomLoops.Of(_random, name) : null;
        var estimate = looksBack ? Formula(kind, order, hasMembers, isForecast: true) : actual;
        Add(new RandomLine(name, kind, "number", hasMembers, actual) { Estimate = estimate, Loop = loop });
        _text.Append(CultureInfo.InvariantCulture, $"line {name}{(hasMembers ? " over part" : "")} : {kind} number\n");
        _text.Append(looksBack || isCircle ? $"  actual {actual.Text}\n  estimate {estimate.Text}{loop?.Text}\n" : $"  = {actual.Text}\n");
        _text.Append(isCircle ? $"circle {name}\n" : "");
    }

    // A ratio among its terms makes neither a flow nor a balance of a formula.
    private Piece Formula(string kind, int order, bool hasMembers, bool isForecast)
    {
        var formula = new RandomPieces(_random, this, isForecast).Number(order % 4, hasMembers);
        return kind is "flow" or "stock" ? RandomPieces.Infix("+", formula, new Piece("k", at => at.Of("k", 0, -1))) : formula;
    }

    private void AddDay(RandomPieces pieces)
    {
        var day = new RandomDates(_random, this).Day(2, d => pieces.Condition(d, false));
        Add(new RandomLine("day", "ratio", "date", false, day) { Estimate = day });
        _text.Append(CultureInfo.InvariantCulture, $"line day : ratio date\n  = {day.Text}\n");
    }

    private void AddBand(RandomPieces pieces)
    {
        var of = pieces.Number(2, false);
        var band = new Piece($"scale({of.Text})", at => BandOf(of.Value(at)));
        Add(new RandomLine("band", "ratio", "scale", false, band) { Estimate = band });
        _text.Append(CultureInfo.InvariantCulture, $"line band : ratio scale\n  = {band.Text}\n");
    }

    private static double BandOf(double x) =>
        Naive.Infix(">", x, 3) == 1 ? 0 : double.IsNaN(x) ? x : Naive.Infix(">=", x, -1.5) == 1 ? 1 : 2;

    private void Add(RandomLine line)
    {
        _lines.Add(line.Name, line);
        (line.Unit == "date" ? Dates : line.HasMembers ? Membered : Plain).Add(line.Name);
    }
}
