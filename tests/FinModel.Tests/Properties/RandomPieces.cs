using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>Random formulas over lines with and without members: choices, requirements, filters, reductions, days, other periods.</summary>
/// <param name="random">The dice.</param>
/// <param name="model">What there is to refer to.</param>
/// <param name="isForecast">Whether they are for estimates only, which may look back.</param>
internal sealed class RandomPieces(Random random, RandomModel model, bool isForecast)
{
    public static readonly string[] Members = ["a", "b", "c"];
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Operators = ["+", "-", "*", "/", "+", "*"];
    private static readonly string[] Reductions = ["sum", "average", "min", "max", "median", "count"];
    private static readonly string[] Orders = ["quartile", "percentile"];

    private readonly RandomDates _dates = new(random, model);

    /// <summary>A number, at most so deep; with members where the line around it has them.</summary>
    public Piece Number(int depth, bool hasMembers) => (depth <= 0 ? random.Next(4) : random.Next(15)) switch
    {
        0 => Literal(),
        1 or 2 => Name(hasMembers),
        3 => _dates.Fact(),
        4 => Choice(depth, hasMembers),
        5 => Requirement(depth, hasMembers),
        6 => Several(depth, hasMembers),
        7 => Reduction(depth),
        8 => One(depth, hasMembers),
        9 when isForecast => random.Next(2) == 0 ? Range() : Blank(hasMembers),
        10 => _dates.Between(depth - 1, d => Condition(d, hasMembers)),
        11 => Infix("^", Number(depth - 1, hasMembers), new Piece("2", _ => 2)),
        _ => Infix(Pick(Operators), Number(depth - 1, hasMembers), Number(depth - 1, hasMembers)),
    };

    /// <summary>A condition, at most so deep.</summary>
    public Piece Condition(int depth, bool hasMembers)
    {
        // A difference and 0 are compared side with side, so that 0 is left to the tests of that.
        Piece Side() => Number(depth - 1, hasMembers);
        var comparison = random.Next(6) == 0 ? _dates.Comparison() : Infix(Pick(Comparisons), Side(), Side());
        return depth <= 0 || random.Next(4) > 0 ? comparison
            : random.Next(3) == 0 ? new Piece($"(not {comparison.Text})", at => Naive.Prefix("not ", comparison.Value(at)))
            : Infix(random.Next(2) == 0 ? "and" : "or", comparison, Condition(depth - 1, hasMembers));
    }

    /// <summary>Two pieces with a sign between them.</summary>
    public static Piece Infix(string sign, Piece left, Piece right) =>
        new($"({left.Text} {sign} {right.Text})", at => Naive.Infix(sign, left.Value(at), right.Value(at)))
        {
            // Of two that roll, neither a quotient nor a product does.
            Rolls = sign switch { "/" => left.Rolls && !right.Rolls, "*" => left.Rolls != right.Rolls, _ => left.Rolls || right.Rolls },
        };

    private string Pick(string[] of) => of[random.Next(of.Length)];

    private Piece Literal()
    {
        var value = random.Next(1, 40) / 4.0;
        return random.Next(5) switch
        {
            0 => new Piece(Text(value) + "%", _ => value / 100),
            1 => new Piece(Text(value) + "x", _ => value),
            2 => new Piece(Text(value) + "bp", _ => value / 10_000),
            _ => new Piece(Text(value), _ => value),
        };
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private Piece Name(bool hasMembers)
    {
        var (index, shift, isNamed) = When();
        var line = model.Membered[random.Next(model.Membered.Count)];
        if (hasMembers && random.Next(2) == 0)
        {
            return new Piece(line + index, at => shift(at, line, at.Member)) { Rolls = Rolls(line) };
        }

        var member = random.Next(Members.Length);
        var other = model.Plain[random.Next(model.Plain.Count)];
        return random.Next(3) == 0
            ? new Piece($"{line}.{Members[member]}{index}", at => shift(at, line, member)) { Rolls = Rolls(line) }
            : new Piece(other + index, at => shift(at, other, -1)) { Rolls = Rolls(other) };

        bool Rolls(string name) => !isNamed && model.Lines[name].Rolls;
    }

    // This period, one before, a year before, or one that is named.
    private (string Text, Func<Place, string, int, double> Value, bool IsNamed) When()
    {
        var calendar = model.Calendar;
        var named = random.Next(calendar.Timelines[0].Count);
        return random.Next(16) switch
        {
            0 or 1 when isForecast => ("[-1]", (at, line, member) => at.Of(line, 1, member), false),
            2 when isForecast => ("[-1 year]", (at, line, member) => at.Of(line, at.PerYear, member), false),
            3 => ($"[{calendar.Timelines[0][named].Id}]", (at, line, member) => at.Run.Value(line, 0, named, member), true),
            4 => ("[first_estimate]", (at, line, member) => at.Run.Value(line, 0, calendar.Timelines[0].Count / 2, member), true),
            _ => ("", (at, line, member) => at.Of(line, 0, member), false),
        };
    }

    private Piece Choice(int depth, bool hasMembers)
    {
        var (condition, yes, no) = (Condition(depth - 1, hasMembers), Number(depth - 1, hasMembers), Number(depth - 1, hasMembers));
        return new Piece(
            $"if({condition.Text}, {yes.Text}, {no.Text})",
            at => Naive.If(condition.Value(at), () => yes.Value(at), () => no.Value(at)))
        {
            Rolls = yes.Rolls || no.Rolls,
        };
    }

    private Piece Requirement(int depth, bool hasMembers)
    {
        var (condition, value) = (Condition(depth - 1, hasMembers), Number(depth - 1, hasMembers));
        var function = random.Next(2) == 0 ? "require" : "meaningful";
        return new Piece(
            $"{function}({condition.Text}, {value.Text}, \"as it must be\")",
            at => Naive.If(condition.Value(at), () => value.Value(at), () => double.NaN))
        {
            Rolls = value.Rolls,
        };
    }

    private Piece One(int depth, bool hasMembers)
    {
        var (function, of) = (random.Next(2) == 0 ? "abs" : "sqrt", Number(depth - 1, hasMembers));
        return new Piece($"{function}({of.Text})", at => Naive.Call(function, [of.Value(at)])) { Rolls = of.Rolls };
    }

    // Combined member by member.
    private Piece Several(int depth, bool hasMembers)
    {
        var function = Pick(Reductions);
        Piece[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Number(depth - 1, hasMembers))];
        return new Piece(
            $"{function}({string.Join(", ", parts.Select(p => p.Text))})",
            at => Naive.Call(function, [.. parts.Select(p => p.Value(at))]))
        {
            Rolls = parts.Any(p => p.Rolls),
        };
    }

    // A balance is never added up over time.
    private Piece Range()
    {
        var line = model.Plain.Where(n => model.Lines[n].Kind is not "stock" and not "constant").ElementAt(random.Next(2));
        var function = Pick(Reductions);
        return random.Next(3) == 0
            ? new Piece($"ltm({line})", at => Enumerable.Range(0, at.PerYear).Sum(back => at.Of(line, back, -1))) { Rolls = true }
            : new Piece($"{function}({line}[-1..0])", at => Naive.Call(function, [at.Of(line, 1, -1), at.Of(line, 0, -1)]));
    }

    // What may be blank is gone without, or refused where a condition asks for it.
    private Piece Blank(bool hasMembers)
    {
        if (hasMembers && random.Next(2) == 0)
        {
            var other = Name(true);
            return new Piece($"if(given(o), o, {other.Text})", at => at.Run.Model.Figure(at.Index, at.Member) ?? other.Value(at)) { Rolls = other.Rolls };
        }

        var (function, least) = (Pick(Reductions), Text(random.Next(-4, 5)));
        var isAbout = random.Next(2) == 0;
        var filter = isAbout ? new Piece($"o > {least}", _ => 0) : Condition(1, true);
        return new Piece($"{function}(o where {filter.Text})", at => Reduced(
            function,
            p => p.Run.Model.Figure(p.Index, p.Member) ?? double.NaN,
            p => !isAbout ? filter.Value(p)
                : p.Run.Model.Figure(p.Index, p.Member) is { } figure ? Naive.Infix(">", figure, double.Parse(least, CultureInfo.InvariantCulture)) : 0,
            at));
    }

    private Piece Reduction(int depth)
    {
        // Without a name of many members nothing would be reduced.
        var line = model.Membered[random.Next(model.Membered.Count)];
        var value = Infix("+", new Piece(line, at => at.Of(line, 0, at.Member)) { Rolls = model.Lines[line].Rolls }, Number(depth - 1, true));
        var filter = random.Next(2) == 0 ? Condition(depth - 1, true) : null;
        var (function, quarter) = (random.Next(4) == 0 ? Pick(Orders) : Pick(Reductions), random.Next(5));
        var setting = function == "quartile" ? $", {quarter}" : function == "percentile" ? $", {quarter * 25}%" : "";
        return new Piece(
            $"{function}({value.Text}{(filter is null ? "" : " where " + filter.Text)}{setting})",
            at => Reduced(function, value.Value, filter is null ? null : filter.Value, at, quarter / 4.0))
        { Rolls = value.Rolls };
    }

    private static double Reduced(string function, Func<Place, double> value, Func<Place, double>? filter, Place at, double share = 0)
    {
        var places = Members.Select((_, i) => at with { Member = i }).ToList();
        if (filter is not null && places.Exists(p => double.IsNaN(filter(p))))
        {
            return double.NaN;
        }

        double[] left = [.. places.Where(p => filter is null || filter(p) == 1).Select(value)];
        return left.Length == 0 ? function is "sum" or "count" ? 0 : double.NaN
            : Orders.Contains(function) ? Naive.Percentile(left, share)
            : Naive.Call(function, left);
    }
}
