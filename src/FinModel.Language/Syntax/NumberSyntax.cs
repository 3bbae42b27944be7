using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A literal: <c>44%</c>, <c>445 days</c>, <c>12.5 million HKD</c>.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Value">The digits alone.</param>
/// <param name="Suffix">What is glued to them: empty, <c>%</c>, <c>pp</c>, <c>bp</c> or <c>x</c>.</param>
/// <param name="Scale">The factor of a scale word, or null.</param>
/// <param name="Unit">The unit behind, or null.</param>
public sealed record NumberSyntax(SourceSpan Span, double Value, string Suffix, double? Scale, UnitSyntax? Unit) : ExpressionSyntax(Span)
{
    /// <summary>The digits with the suffix applied: 44% and 44 percent are 0.44, 250bp is 0.025.</summary>
    public double Number => Suffix switch
    {
        "" when Word == "percent" => Value / 100,
        "%" or "pp" => Value / 100,
        "bp" => Value / 10000,
        _ => Value,
    };

    /// <summary>The unit's name where it is a single word, or null.</summary>
    public string? Word => Unit is { Factors: [var (name, _)] } ? name.Name : null;

    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitNumber(this);
}
