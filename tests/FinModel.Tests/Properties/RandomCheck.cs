namespace FinModel.Tests.Properties;

/// <summary>A check of random sides.</summary>
internal sealed class RandomCheck
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private readonly string _comparison;
    private readonly Piece _left;
    private readonly Piece _right;
    private readonly double _within;

    public RandomCheck(Random random, RandomPieces pieces)
    {
        _comparison = Comparisons[random.Next(Comparisons.Length)];
        (_left, _right) = (pieces.Number(2, false), pieces.Number(1, false));
        _within = random.Next(3);
    }

    public string Text => $"check sides_agree \"Sides agree\"\n  {_left.Text} {_comparison} {_right.Text}{(_within == 0 ? "" : $" within {_within}")}\n";

    /// <summary>Whether it holds somewhere: a tolerance helps, but for what must differ.</summary>
    public bool Holds(Place at)
    {
        var (left, right) = (_left.Value(at), _right.Value(at));
        return 1 == (_comparison switch
        {
            "=" => Math.Max(Naive.Infix("=", left, right), Naive.Infix("<=", Math.Abs(left - right), _within)),
            "<>" => Math.Min(Naive.Infix("<>", left, right), Naive.Infix(">", Math.Abs(left - right), _within)),
            "<" or "<=" => Naive.Infix(_comparison, left, right + _within),
            _ => Naive.Infix(_comparison, left, right - _within),
        });
    }
}
