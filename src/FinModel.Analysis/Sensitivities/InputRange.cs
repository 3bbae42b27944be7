using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Sensitivities;

/// <summary>An input and the values it is given in turn.</summary>
/// <param name="Name">The input as it was named.</param>
/// <param name="Cells">Its cells; all of them take the value.</param>
/// <param name="IsAdded">Whether the values are added to what the scenario has.</param>
/// <param name="Values">The values.</param>
public sealed record InputRange(string Name, IReadOnlyList<PlanCell> Cells, bool IsAdded, IReadOnlyList<double> Values)
{
    /// <summary>What the cells are at one of the values.</summary>
    internal IEnumerable<(PlanCell Cell, double Value)> At(int index, Func<PlanCell, double> inScenario) =>
        Cells.Select(c => (c, IsAdded ? inScenario(c) + Values[index] : Values[index]));
}
