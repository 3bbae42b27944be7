namespace FinModel;

/// <summary>Reads the library's lines for a statement's properties.</summary>
internal sealed class ResultView(Result result)
{
    public Series Series(string line) => new(result, line, result.Model.Plan.Line(line) is { Dimension: null } found ? found : null, null);

    public double? Scalar(string line) => Constant(line)?.Number;

    public string? Word(string line) => Constant(line)?.Word;

    private Value? Constant(string line) => result.Model.Plan.Line(line) is { Kind: Compiler.Plans.LineKind.Constant, Dimension: null } found
        ? new Value(result, new Cell(result.Model, found, null, null, result.Model.Plan.Cell(found, null, null)))
        : null;
}
