using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Statements;

/// <summary>A group of lines of a result, with a property for each.</summary>
public abstract class ResultView
{
    private readonly ModelResult _result;

    private protected ResultView(ModelResult result) => _result = result;

    private protected LineSeries Series(string line) => new(_result, line, null);

    private protected double? Scalar(string line) => _result.Plan.Line(line) is { Kind: LineKind.Constant, Dimension: null } found ? _result.Value(found) : null;

    private protected PlanBand? Band(string line) =>
        Scalar(line) is { } place && _result.Plan.Line(line)!.Bands is { } scale ? scale.Bands.ElementAtOrDefault((int)place) : null;
}
