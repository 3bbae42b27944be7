using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis.Sensitivities;

/// <summary>A line at different values of one or two inputs.</summary>
/// <param name="Output">The cell.</param>
/// <param name="Base">Its value as the case has it.</param>
/// <param name="Row">The input that changes down the table.</param>
/// <param name="Column">The input that changes across it, or null.</param>
/// <param name="Table">The values, row by row; not a number where there is a fault.</param>
public sealed record SensitivityTable(PlanCell Output, double Base, InputRange Row, InputRange? Column, IReadOnlyList<IReadOnlyList<double>> Table)
{
    /// <summary>Computes a table.</summary>
    public static SensitivityTable Compute(Evaluator evaluator, ScenarioCase about, PlanCell output, InputRange row, InputRange? column)
    {
        var scenario = about.Run(evaluator);
        var columns = column?.Values.Count ?? 1;
        double At(int r, int c) => about.Run(evaluator, [.. row.At(r, x => scenario[x]), .. column?.At(c, x => scenario[x]) ?? []])[output];
        var table = Enumerable.Range(0, row.Values.Count).Select(r => (IReadOnlyList<double>)[.. Enumerable.Range(0, columns).Select(c => At(r, c))]);
        return new SensitivityTable(output, scenario[output], row, column, [.. table]);
    }
}
