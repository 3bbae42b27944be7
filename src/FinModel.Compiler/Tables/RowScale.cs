using FinModel.Compiler.Symbols;
using FinModel.Core.Tables;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>What the plain numbers of a row are worth in the unit of its line, sign included.</summary>
/// <param name="Factor">What one is worth.</param>
/// <param name="IsSaid">Whether the table or the file says so: under percent a plain number needs that.</param>
internal readonly record struct RowScale(double Factor, bool IsSaid)
{
    /// <summary>What the table's declaration says, <c>-cost_of_sales in 100 million</c>.</summary>
    public static RowScale Of(PrintedLineSyntax target, LineSymbol line, double modelScale)
    {
        var scale = target.IsScaled && line.Unit is { } unit ? Math.Pow(modelScale, Scale.PowerIn(unit)) : 1;
        return new RowScale(target.Factor / scale * (target.IsNegated ? -1 : 1), target.IsScaled || target.Factor != 1);
    }

    /// <summary>Whether what a file says of the row is the same.</summary>
    public bool Agrees(double factor) => !IsSaid || Math.Abs((Math.Abs(Factor) / factor) - 1) < 1e-9;

    /// <summary>The same with what the file says.</summary>
    public RowScale With(double factor) => IsSaid ? this : new RowScale(Factor * factor, true);

    /// <summary>What one printed unit of a number is worth: a suffix says that by itself.</summary>
    public double UnitOf(PrintedNumber number) => number.Suffix.Length == 0 ? Factor : Math.Sign(Factor) * number.SuffixUnit;

    /// <summary>Half a unit in the last printed place of a number, in the line's unit.</summary>
    public double HalfUnitOf(PrintedNumber number) => number.Suffix.Length > 0 ? number.HalfUnit : Math.Abs(number.HalfUnit * Factor);

    /// <summary>A number in the line's unit. Dividing by 100 is exact to the last bit where multiplying by 0.01 is not.</summary>
    public double Apply(PrintedNumber number) => number.Suffix.Length > 0 ? number.Value * Math.Sign(Factor)
        : Math.Abs(Factor) == 0.01 ? number.Digits / 100 * Math.Sign(Factor) : number.Digits * Factor;
}
