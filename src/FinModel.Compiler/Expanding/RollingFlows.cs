using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Expanding;

/// <summary>
/// The flows that are the last twelve months, in each period: `flow = ltm(revenue)`, and what is made of such. A longer period has not the sum of
/// them, in which every quarter would count four times.
/// A line that reports figures of its periods somewhere is a flow of each period, and adds up.
/// </summary>
internal sealed class RollingFlows
{
    private readonly HashSet<LineSymbol> _lines = [];

    public RollingFlows(BoundModel model)
    {
        var flows = model.Symbols.LineList.Where(l => l.Kind == LineKind.Flow).ToList();
        while (flows.RemoveAll(l => IsRolling(model.RulesOf(l)) && _lines.Add(l)) > 0)
        {
        }
    }

    public bool Contains(LineSymbol line) => _lines.Contains(line);

    private bool IsRolling(IReadOnlyList<BoundRule> rules) => rules.All(r => !r.Syntax.IsData) && rules.Any(r => Rolls(r.Formula!));

    private bool Rolls(BoundExpression expression) => expression switch
    {
        BoundLine line => _lines.Contains(line.Line),
        BoundShift { To: null, From.Offset: not null } shift => Rolls(shift.Target),
        BoundShift => false,
        BoundCall { Arguments: [BoundShift { To: not null } range] } when range.From == BoundPeriod.FirstOfTwelveMonths => true,
        BoundOperation { Op: Op.Divide } quotient => Rolls(quotient.Operands[0]) && !Rolls(quotient.Operands[1]),
        BoundOperation { Op: Op.Multiply } product => product.Operands.Count(Rolls) == 1,
        BoundOperation { Op: Op.Select } choice => choice.Operands.Skip(1).Any(Rolls),
        BoundOperation or BoundCall or BoundConvert => expression.Parts.Any(Rolls),
        BoundRequire required => Rolls(required.Value),
        BoundWhere where => Rolls(where.Value),
        BoundBase of => Rolls(of.Operand),
        _ => false,
    };
}
