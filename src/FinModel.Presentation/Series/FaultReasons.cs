using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation;

namespace FinModel.Presentation.Series;

/// <summary>Why cells have no value: their own fault, or that of a cell they are computed from.</summary>
internal sealed class FaultReasons
{
    private readonly ModelResult _result;
    private readonly Dictionary<PlanCell, Fault> _faults = [];

    public FaultReasons(ModelResult result)
    {
        _result = result;
        foreach (var fault in result.Faults.Concat(result.NotMeaningful))
        {
            _faults.TryAdd(fault.Cell, fault);
        }
    }

    public Phrase Of(PlanCell cell)
    {
        var origin = Origin(cell);
        return origin is null ? SeriesValue.Blank : origin.Cell == cell ? origin.Why : $"{origin.Why} in {origin.Cell}";
    }

    /// <summary>The fault that a cell has lost its value by, or null.</summary>
    public Fault? Origin(PlanCell cell) => Origin(cell, _result.IsNotMeaningful(cell), []);

    // What means nothing and what went wrong are told apart: a cell that has lost its value for both reasons tells of what went wrong.
    private Fault? Origin(PlanCell cell, bool isMeant, HashSet<PlanCell> seen)
    {
        if (_faults.TryGetValue(cell, out var fault) && fault.Kind == FaultKind.NotMeaningful == isMeant)
        {
            return fault;
        }

        if (!seen.Add(cell) || cell.Formula is null)
        {
            return null;
        }

        var search = new Search(this, isMeant, seen);
        cell.Formula.Accept(search);
        return search.Found;
    }

    private sealed class Search(FaultReasons reasons, bool isMeant, HashSet<PlanCell> seen) : IPlanExpressionVisitor<bool>
    {
        public Fault? Found { get; private set; }

        public bool VisitConstant(PlanConstant node) => false;

        public bool VisitReference(PlanReference node)
        {
            if (Found is null && !double.IsFinite(reasons._result[node.Cell]))
            {
                Found = reasons.Origin(node.Cell, isMeant, seen);
            }

            return Found is not null;
        }

        public bool VisitOperation(PlanOperation node) => node.Operands.Any(operand => operand.Accept(this));
    }
}
