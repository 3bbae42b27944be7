using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Data.Workbooks;

namespace FinModel.Excel.Importing;

/// <summary>An input that was given another value.</summary>
/// <param name="Input">The input.</param>
/// <param name="Scenario">In which scenario.</param>
/// <param name="Old">The value it had there, in the model's unit.</param>
/// <param name="New">The value it has now.</param>
/// <param name="Place">Where it was typed: <c>'Inputs'!H12</c>.</param>
public sealed record InputChange(PlanCell Input, PlanScenario Scenario, double Old, double New, string Place)
{
    /// <summary>Whether the model has the value from a workbook, which is no text that could be changed in place.</summary>
    public bool IsInWorkbook => Input.Source is { } source && TableLoader.IsWorkbook(source.Span.Source.Path);

    /// <summary>What the value was read from, where no number was typed; otherwise null.</summary>
    public Phrase? Note { get; init; }
}
