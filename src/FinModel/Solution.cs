using FinModel.Analysis.Solving;
using FinModel.Presentation.Documents;

namespace FinModel;

/// <summary>What an input must be for a cell to have a value.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Solution
{
    internal Solution(Model model, GoalSeekResult core)
    {
        Inputs = [.. core.Inputs.Select(i => new Cell(model, i.Cell))];
        From = core.Inputs[0].From;
        Answers = [.. core.Answers.Select(a => a.Inputs[0].Value)];
    }

    /// <summary>The input's cells, which moved together.</summary>
    public IReadOnlyList<Cell> Inputs { get; }

    /// <summary>What the first of them is in the scenario.</summary>
    public double From { get; }

    /// <summary>What the first of them may be instead, the answer nearest to the scenario first; none when the cell cannot have the value.</summary>
    public IReadOnlyList<double> Answers { get; }

    /// <summary>Whether there is an answer.</summary>
    public bool IsFound => Answers.Count > 0;

    /// <summary>The input with its answers: <c>target_ps from 11.9x to 8.6x</c>.</summary>
    public override string ToString()
    {
        var figures = new Figures(LabelLanguage.English.Words());
        string Text(double value) => figures.Text(value, Inputs[0].Line.Plan);
        return $"{Inputs[0]} from {Text(From)} {(IsFound ? "to " + string.Join(" or ", Answers.Select(Text)) : "to nothing: no value of it is an answer")}";
    }
}
