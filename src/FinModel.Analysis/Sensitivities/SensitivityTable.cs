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
    /// <summary>The places, row and column, in which the model says that a value would mean nothing.</summary>
    public IReadOnlySet<(int Row, int Column)> NotMeaningful { get; init; } = new HashSet<(int, int)>();

    /// <summary>Whether some value is missing that there should be.</summary>
    public bool IsMissing =>
        Table.Index().Any(row => row.Item.Index().Any(value => !double.IsFinite(value.Item) && !NotMeaningful.Contains((row.Index, value.Index))));

    /// <summary>Computes a table.</summary>
    public static SensitivityTable Compute(Evaluator evaluator, ScenarioCase about, PlanCell output, InputRange row, InputRange? column)
    {
        var scenario = about.Run(evaluator);
        var columns = column?.Values.Count ?? 1;
        var notMeaningful = new HashSet<(int, int)>();
        double At(int r, int c)
        {
            var result = about.Run(evaluator, [.. row.At(r, x => scenario[x]), .. column?.At(c, x => scenario[x]) ?? []]);
            if (result.IsNotMeaningful(output))
            {
                notMeaningful.Add((r, c));
            }

            return result[output];
        }

        IReadOnlyList<IReadOnlyList<double>> table =
            [.. Enumerable.Range(0, row.Values.Count).Select(r => (IReadOnlyList<double>)[.. Enumerable.Range(0, columns).Select(c => At(r, c))])];
        return new SensitivityTable(output, scenario[output], row, column, table) { NotMeaningful = notMeaningful };
    }
}
