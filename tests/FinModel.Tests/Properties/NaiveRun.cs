using FinModel.Compiler.Plans;

namespace FinModel.Tests.Properties;

/// <summary>Every value of a random model under a scenario, worked out naively: one after the other, as the formulas stand there.</summary>
internal sealed class NaiveRun
{
    private readonly Dictionary<(string Line, int Timeline, int Index, int Member), double> _known = [];
    private readonly Dictionary<(string Line, int Index, int Member), double> _given = [];

    public NaiveRun(RandomModel model, RandomScenario scenario)
    {
        Model = model;
        foreach (var input in model.Lines.Values.Where(l => l.Given is not null))
        {
            foreach (var cell in Cells(input))
            {
                _given[cell] = input.Given!.Value;
            }
        }

        foreach (var change in scenario.AllChanges)
        {
            foreach (var cell in Cells(model.Lines[change.Line]).Where(c => (change.Member ?? c.Member) == c.Member && (change.Index ?? c.Index) == c.Index))
            {
                _given[cell] = change.Apply(_given[cell]);
            }
        }
    }

    public RandomModel Model { get; }

    /// <summary>The value of a cell of the compiled model.</summary>
    public double Value(PlanCell cell) =>
        Value(cell.Line.Name, cell.Period is null || cell.Period.Period.PerYear == Model.Calendar.PartsOfYear ? 0 : 1,
            cell.Timeline?.IndexOf(cell.Period!.Period) ?? -1, cell.Member?.Index ?? -1);

    /// <summary>The value of a line in a period (−1: a constant) for a member (−1: none).</summary>
    public double Value(string name, int timeline, int index, int member)
    {
        var line = Model.Lines[name];
        var key = line.Kind == "constant" ? (name, 0, -1, member) : (name, timeline, index, member);
        return _known.TryGetValue(key, out var known) ? known : _known[key] = Value(line, timeline, index, member);
    }

    private double Value(RandomLine line, int timeline, int index, int member)
    {
        if (line.Given is not null && (line.Kind == "constant" || (timeline == 0 && IsEstimate(index))))
        {
            return _given[(line.Name, line.Kind == "constant" ? -1 : index, member)];
        }

        if (timeline == 1 && line.Kind is "flow" or "stock" or "average" && !line.Rolls)
        {
            return Aggregate(line, index, member);
        }

        var at = new Place(this, timeline, index, member);
        return timeline == 1 || !IsEstimate(index) ? line.Actual!.Value(at)
            : line.Loop is null ? line.Estimate!.Value(at)
            : Solve(line.Estimate!.Value(at), x => line.Loop.Value(at, x));
    }

    private double Aggregate(RandomLine line, int index, int member)
    {
        var parts = Model.Calendar.PartsOf(index);
        double Of(int i) => Value(line.Name, 0, i, member);
        int Days(int i) => Model.Calendar.Timelines[0][i].Days;
        return line.Kind switch
        {
            "flow" => parts.Sum(Of),
            "stock" => Of(parts[^1]),
            _ => parts.Sum(i => Of(i) * Days(i)) / parts.Sum(Days),
        };
    }

    // What is given back moves by less than half of what is assumed, so that it settles.
    private static double Solve(double rest, Func<double, double> loop)
    {
        var x = 0.0;
        for (var i = 0; i < 120 && !double.IsNaN(x); i++)
        {
            x = rest + loop(x);
        }

        return double.IsFinite(x) ? x : double.NaN;
    }

    private IEnumerable<(string Line, int Index, int Member)> Cells(RandomLine input) =>
        from index in input.Kind == "constant" ? [-1] : Enumerable.Range(0, Model.Calendar.Timelines[0].Count).Where(IsEstimate)
        from member in input.HasMembers ? Enumerable.Range(0, RandomPieces.Members.Length) : [-1]
        select (input.Name, index, member);

    private bool IsEstimate(int index) => Model.Calendar.Timelines[0][index].IsEstimate;
}
