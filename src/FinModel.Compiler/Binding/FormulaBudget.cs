using FinModel.Core.Text;

namespace FinModel.Compiler.Binding;

/// <summary>How much of a formula has been bound: functions that call functions can grow one without end.</summary>
internal sealed class FormulaBudget(SourceSpan formula)
{
    /// <summary>The whole formula.</summary>
    public SourceSpan Formula => formula;

    /// <summary>The nodes made until now.</summary>
    public int Spent { get; set; }

    /// <summary>How deep the node is that is being bound.</summary>
    public int Depth { get; set; }
}
