using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Binding;

/// <summary>How much of a formula has been bound: functions that call functions can grow one without end.</summary>
/// <param name="formula">The whole formula.</param>
/// <param name="diagnostics">Takes that it is too large.</param>
internal sealed class FormulaBudget(SourceSpan formula, List<Diagnostic> diagnostics)
{
    private const int MaximumNodes = 20_000;

    private int _spent;

    /// <summary>How deep the node is that is being bound.</summary>
    public int Depth { get; set; }

    /// <summary>Takes room for so many nodes; false where there is none left.</summary>
    public bool Spend(int nodes = 1)
    {
        if (_spent + nodes >= MaximumNodes)
        {
            Refuse("operations", MaximumNodes);
            return false;
        }

        _spent += nodes;
        return true;
    }

    /// <summary>Refuses the formula, which is said once: the rest of it is not bound any more.</summary>
    public void Refuse(Phrase what, int limit)
    {
        if (_spent < MaximumNodes)
        {
            diagnostics.Add(NameDiagnostics.FormulaTooLarge(formula, what, limit));
        }

        _spent = MaximumNodes;
    }
}
