using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>Random formulas over lines with and without members: choices, requirements, filters, reductions, other periods.</summary>
internal sealed class RandomPieces(Random random, IReadOnlyList<string> plain, IReadOnlyList<string> membered, bool looksBack)
{
    private static readonly string[] Members = ["a", "b", "c"];
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Operators = ["+", "-", "*", "/", "+", "*"];
    private static readonly string[] Reductions = ["sum", "average", "min", "max", "median", "count"];

    /// <summary>A number, at most so deep; with members where the line around it has them.</summary>
    public Piece Number(int depth, bool hasMembers) => (depth <= 0 ? random.Next(3) : random.Next(10)) switch
    {
        0 => Literal(random.Next(1, 40) / 4.0),
        1 or 2 => Name(hasMembers),
        3 => Choice(depth, hasMembers),
        4 => Requirement(depth, hasMembers),
        5 => Several(depth, hasMembers),
        6 => Reduction(depth),
        7 => One(depth, hasMembers),
        _ => Infix(Operators[random.Next(Operators.Length)], Number(depth - 1, hasMembers), Number(depth - 1, hasMembers)),
    };

    private Piece Condition(int depth, bool hasMembers)
    {
        // A difference and 0 are compared side with side, so that 0 is left to the tests of that.
        Piece Side() => Number(depth - 1, hasMembers);
        var comparison = Infix(Comparisons[random.Next(Comparisons.Length)], Side(), Side());
        return depth <= 0 || random.Next(4) > 0 ? comparison
            : random.Next(3) == 0 ? new Piece($"(not {comparison.Text})", at => Naive.Prefix("not ", comparison.Value(at)))
            : Infix(random.Next(2) == 0 ? "and" : "or", comparison, Condition(depth - 1, hasMembers));
    }

    private static Piece Literal(double value) => new(value.ToString("R", CultureInfo.InvariantCulture), _ => value);

    private static Piece Infix(string sign, Piece left, Piece right) =>
        new($"({left.Text} {sign} {right.Text})", at => Naive.Infix(sign, left.Value(at), right.Value(at)));

    private Piece Name(bool hasMembers)
    {
        var back = looksBack && random.Next(4) == 0 ? 1 : 0;
        var index = back == 0 ? "" : "[-1]";
        var line = membered[random.Next(membered.Count)];
        if (hasMembers && random.Next(2) == 0)
        {
            return new Piece(line + index, at => at.Of(line, at.Year - back, at.Member));
        }

        var member = random.Next(Members.Length);
        var other = plain[random.Next(plain.Count)];
        return random.Next(3) == 0
            ? new Piece($"{line}.{Members[member]}{index}", at => at.Of(line, at.Year - back, member))
            : new Piece(other + index, at => at.Of(other, at.Year - back, -1));
    }

    private Piece Choice(int depth, bool hasMembers)
    {
        var (condition, yes, no) = (Condition(depth - 1, hasMembers), Number(depth - 1, hasMembers), Number(depth - 1, hasMembers));
        return new Piece($"if({condition.Text}, {yes.Text}, {no.Text})", at => Naive.If(condition.Value(at), () => yes.Value(at), () => no.Value(at)));
    }

    private Piece Requirement(int depth, bool hasMembers)
    {
        var (condition, value) = (Condition(depth - 1, hasMembers), Number(depth - 1, hasMembers));
        return new Piece($"require({condition.Text}, {value.Text}, \"as it must be\")", at => Naive.If(condition.Value(at), () => value.Value(at), () => double.NaN));
    }

    private Piece One(int depth, bool hasMembers)
    {
        var (function, of) = (random.Next(2) == 0 ? "abs" : "sqrt", Number(depth - 1, hasMembers));
        return new Piece($"{function}({of.Text})", at => Naive.Call(function, [of.Value(at)]));
    }

    // Combined member by member.
    private Piece Several(int depth, bool hasMembers)
    {
        var function = Reductions[random.Next(Reductions.Length)];
        Piece[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Number(depth - 1, hasMembers))];
        return new Piece($"{function}({string.Join(", ", parts.Select(p => p.Text))})", at => Naive.Call(function, [.. parts.Select(p => p.Value(at))]));
    }

    private Piece Reduction(int depth)
    {
        // Without a name of many members nothing would be reduced.
        var line = membered[random.Next(membered.Count)];
        var function = Reductions[random.Next(Reductions.Length)];
        var value = Infix("+", new Piece(line, at => at.Of(line, at.Year, at.Member)), Number(depth - 1, true));
        var filter = random.Next(2) == 0 ? Condition(depth - 1, true) : null;
        return new Piece($"{function}({value.Text}{(filter is null ? "" : " where " + filter.Text)})", at => Reduced(function, value, filter, at));
    }

    private static double Reduced(string function, Piece value, Piece? filter, Place at)
    {
        var places = Members.Select((_, i) => at with { Member = i }).ToList();
        if (filter is not null && places.Exists(p => double.IsNaN(filter.Value(p))))
        {
            return double.NaN;
        }

        double[] left = [.. places.Where(p => filter is null || filter.Value(p) == 1).Select(value.Value)];
        return left.Length > 0 || function is "sum" or "count" ? Naive.Call(function, left) : double.NaN;
    }
}
