using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>A formula as a tree that can be written down and, naively, worked out. A fault is not a number.</summary>
internal abstract record Expr
{
    /// <summary>How tightly it binds, by the table of the language reference: or 0, and 1, not 2, comparison 3, sum 4, product 5, power 6, sign 7,
    /// the rest 8.</summary>
    public abstract int Level { get; }

    /// <summary>As a formula, with brackets only where they are needed.</summary>
    public abstract string Text { get; }

    /// <summary>The value, given what each name has in the period and the one before.</summary>
    public abstract double Value(Func<string, int, double> of);

    /// <summary>The formula where at least some tightness is needed.</summary>
    protected string At(int level) => Level >= level ? Text : $"({Text})";

    internal sealed record Number(double Of) : Expr
    {
        public override int Level => 8;

        public override string Text => Of.ToString("R", CultureInfo.InvariantCulture);

        public override double Value(Func<string, int, double> of) => Of;
    }

    internal sealed record Name(string Of, int Offset) : Expr
    {
        public override int Level => 8;

        public override string Text => Offset == 0 ? Of : $"{Of}[{Offset.ToString(CultureInfo.InvariantCulture.NumberFormat)}]";

        public override double Value(Func<string, int, double> of) => of(Of, Offset);
    }

    internal sealed record Prefix(string Sign, int Tightness, Expr Operand) : Expr
    {
        public override int Level => Tightness;

        public override string Text => Sign + Operand.At(Tightness);

        public override double Value(Func<string, int, double> of) => Naive.Prefix(Sign, Operand.Value(of));
    }

    internal sealed record Infix(string Sign, int Tightness, Expr Left, Expr Right) : Expr
    {
        public override int Level => Tightness;

        // Operators of one level go from left to right; comparisons do not chain.
        public override string Text => $"{Left.At(Tightness == 3 ? 4 : Tightness)} {Sign} {Right.At(Tightness + 1)}";

        public override double Value(Func<string, int, double> of) => Naive.Infix(Sign, Left.Value(of), Right.Value(of));
    }

    internal sealed record Call(string Function, IReadOnlyList<Expr> Arguments) : Expr
    {
        public override int Level => 8;

        public override string Text => $"{Function}({string.Join(", ", Arguments.Select(a => a.Text))})";

        public override double Value(Func<string, int, double> of) => Function == "if"
            ? Naive.If(Arguments[0].Value(of), () => Arguments[1].Value(of), () => Arguments[2].Value(of))
            : Naive.Call(Function, [.. Arguments.Select(a => a.Value(of))]);
    }
}
