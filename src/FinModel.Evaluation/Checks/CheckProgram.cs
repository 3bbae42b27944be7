using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// Judges checks by the values of the cells alone, without computing the model again: what no input moves has been judged once for all, and of the rest
/// only the steps between the cells and the checks are run. Immutable.
/// </summary>
internal sealed class CheckProgram
{
    private readonly StepProgram _program;
    private readonly int _cells;
    private readonly double[] _initial;
    private readonly CheckResult?[] _still;

    // Null where a circle's own steps are behind a check: what is between its cells is known to its solver only.
    private readonly Step[]? _steps;

    /// <summary>Finds what a check needs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="program">All steps.</param>
    /// <param name="inputs">The slots that scenarios move.</param>
    public CheckProgram(Plan plan, StepProgram program, IReadOnlyList<int> inputs)
    {
        (_program, _cells) = (program, plan.Cells.Count);
        var moving = MovingSteps.Of(program, inputs, hasChecks: true);
        _initial = moving.Initial;
        var moves = Moves(moving, inputs);
        _still = JudgedOnce(plan, moves);
        _steps = Behind(moving, plan.Cells.Count);
    }

    /// <summary>Whether no input moves a check, so that it is judged for good.</summary>
    /// <param name="place">Its place in the program.</param>
    public bool IsStill(int place) => _still[place] is not null;

    /// <summary>How the checks come out, audits without the rounding behind them but for those that are judged for good; null where that takes a
    /// whole run.</summary>
    /// <param name="values">The values of the cells.</param>
    /// <param name="slots">Takes the cells, and what is between them and the checks.</param>
    public CheckResult[]? Judge(RunValues values, double[] slots)
    {
        if (_steps is null)
        {
            return null;
        }

        values.CopyTo(slots);
        Interpreter.Run(_steps, slots);
        return [.. _program.Checks.Select((check, i) => _still[i] ?? check.Judge(slots))];
    }

    /// <summary>The slots of all that no scenario moves, to judge in.</summary>
    public double[] NewSlots() => (double[])_initial.Clone();

    /// <summary>Computes what is between the cells, and no cell, of what is asked for.</summary>
    /// <param name="slots">The slots that were judged in.</param>
    /// <param name="isAsked">By slot, what is asked for, and all that it is computed from.</param>
    public double[] Between(double[] slots, bool[] isAsked)
    {
        for (var i = 0; i < _program.Steps.Length; i++)
        {
            var target = _program.Steps[i].Target;
            if (target >= _cells && isAsked[target])
            {
                Interpreter.Run(_program.Steps.AsSpan(i, 1), slots);
            }
        }

        return slots;
    }

    private CheckResult?[] JudgedOnce(Plan plan, bool[] moves)
    {
        IReadOnlyList<CheckResult> checks = Array.ConvertAll(_program.Checks, c => c.Judge(_initial));
        bool IsStillOne(int place) => !moves[_program.Checks[place].Verdict] && !_program.Checks[place].Sides.Any(slot => moves[slot]);
        var judge = new CheckJudge(plan, _program, () => _initial, _ => _initial, IsStillOne);
        var judged = judge.Judge(checks);
        return [.. judged.Select((check, i) => IsStillOne(i) ? check : null)];
    }

    private static bool[] Moves(StepProgram moving, IReadOnlyList<int> inputs)
    {
        var moves = new bool[moving.Initial.Length];
        foreach (var slot in inputs)
        {
            moves[slot] = true;
        }

        foreach (var circle in moving.Circles)
        {
            Array.ForEach(circle.Cuts, slot => moves[slot] = true);
        }

        foreach (var step in moving.Steps)
        {
            moves[step.Target] = true;
        }

        return moves;
    }

    // Backwards from the checks that can move, as far as the cells.
    private Step[]? Behind(StepProgram moving, int cells)
    {
        var isNeeded = new bool[_initial.Length];
        for (var i = 0; i < _program.Checks.Length; i++)
        {
            if (IsStill(i))
            {
                continue;
            }

            isNeeded[_program.Checks[i].Verdict] = true;
            foreach (var side in _program.Checks[i].Sides)
            {
                isNeeded[side] = true;
            }
        }

        var steps = new List<Step>();
        for (var i = moving.Steps.Length - 1; i >= 0; i--)
        {
            var step = moving.Steps[i];
            if (step.Target < cells || !isNeeded[step.Target])
            {
                continue;
            }

            if (Array.Exists(moving.Circles, c => i >= c.Solve && i < c.End))
            {
                return null;
            }

            isNeeded[step.A] = isNeeded[step.B] = isNeeded[step.C] = true;
            steps.Add(step);
        }

        steps.Reverse();
        return [.. steps];
    }
}
