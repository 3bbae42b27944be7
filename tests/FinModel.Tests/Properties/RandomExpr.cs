namespace FinModel.Tests.Properties;

/// <summary>Random formulas over pure numbers.</summary>
internal sealed class RandomExpr(Random random, IReadOnlyList<string> names)
{
    private static readonly (string Sign, int Tightness)[] Operators = [("+", 4), ("-", 4), ("*", 5), ("/", 5), ("^", 6), ("+", 4), ("*", 5)];
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly (string Name, int Arguments)[] Functions =
        [("sum", 3), ("average", 2), ("min", 3), ("max", 2), ("count", 2), ("median", 3), ("median", 4), ("abs", 1), ("sqrt", 1), ("ln", 1), ("exp", 1),
            ("round", 1)];

    /// <summary>A number, at most so deep.</summary>
    public Expr Number(int depth) => (depth == 0 ? random.Next(2) : random.Next(9)) switch
    {
        0 => new Expr.Number(random.Next(4) == 0 ? random.Next(4) : Math.Round(random.NextDouble() * 20, random.Next(4))),
        1 => new Expr.Name(names[random.Next(names.Count)], -random.Next(2)),
        2 => new Expr.Prefix("-", 7, Number(depth - 1)),
        3 => Call(depth),
        4 => new Expr.Call("if", [Condition(depth - 1), Number(depth - 1), Number(depth - 1)]),
        _ => Infix(depth),
    };

    private Expr.Infix Infix(int depth)
    {
        var (sign, tightness) = Operators[random.Next(Operators.Length)];
        var right = sign == "^" ? new Expr.Number(random.Next(4)) : Number(depth - 1);
        return new Expr.Infix(sign, tightness, Number(depth - 1), right);
    }

    private Expr.Call Call(int depth)
    {
        var (name, count) = Functions[random.Next(Functions.Length)];
        var arguments = Enumerable.Range(0, count).Select(_ => Number(depth - 1)).ToList();
        return new Expr.Call(name, name == "round" ? [.. arguments, new Expr.Number(random.Next(4))] : arguments);
    }

    private Expr Condition(int depth) => (depth <= 0 ? 0 : random.Next(5)) switch
    {
        1 => new Expr.Prefix("not ", 2, Condition(depth - 1)),
        2 => new Expr.Infix("and", 1, Condition(depth - 1), Condition(depth - 1)),
        3 => new Expr.Infix("or", 0, Condition(depth - 1), Condition(depth - 1)),
        _ => new Expr.Infix(Comparisons[random.Next(Comparisons.Length)], 3, Number(Math.Max(0, depth - 1)), Number(0)),
    };
}
