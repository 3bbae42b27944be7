using FinModel.Compiler.Plans;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>A check whose two sides are bound.</summary>
internal sealed record BoundCheck(CheckSyntax Syntax, Op Comparison, BoundExpression Left, BoundExpression Right, BoundExpression? Within)
{
    /// <summary>The parts, to be searched for dimensions.</summary>
    public IEnumerable<BoundExpression> Parts => Within is null ? [Left, Right] : [Left, Right, Within];
}
