using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Checking;

/// <summary>How flow and stock go through operations. Nought is neither and goes with both, so that adding it, or choosing between it and something,
/// hides nothing.</summary>
internal static class Natures
{
    /// <summary>The nature of a sum or a difference.</summary>
    public static Nature Sum(Op op, Nature left, Nature right) => (left, right) switch
    {
        (Nature.Nought, _) => right,
        (_, Nature.Nought) => left,
        (Nature.Flow, Nature.Flow) => Nature.Flow,
        (Nature.Stock, Nature.Stock) when op == Op.Add => Nature.Stock,
        (Nature.Stock, Nature.Flow) => Nature.Stock,
        (Nature.Flow, Nature.Stock) when op == Op.Add => Nature.Stock,
        _ => Nature.Any,
    };

    /// <summary>The nature of a product or a quotient; only a number that is written down leaves the other's as it is.</summary>
    public static Nature Product(Op op, Nature left, Nature right, bool hasNumber) =>
        left == Nature.Nought || (right == Nature.Nought && op == Op.Multiply) ? Nature.Nought
        : !hasNumber ? Nature.Any
        : left == Nature.Any ? right : left;

    /// <summary>The nature of what is one of several values, or made of them as one is: the greatest, the average, what a condition chooses.</summary>
    public static Nature Common(params ReadOnlySpan<ExpressionType> types)
    {
        var common = Nature.Nought;
        foreach (var type in types)
        {
            var nature = type.Nature;
            common = common == Nature.Nought || nature == common ? nature : nature == Nature.Nought ? common : Nature.Any;
        }

        return common;
    }
}
