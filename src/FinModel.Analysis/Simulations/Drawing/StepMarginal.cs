namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>A list of values with probabilities.</summary>
internal sealed class StepMarginal : Marginal
{
    private static readonly TableMarginal Uniform = new((below, above) => below <= above ? below : 1 - above);

    private readonly double[] _values;
    private readonly double[] _upTo;

    public StepMarginal(IReadOnlyList<double> values, IReadOnlyList<double> probabilities)
    {
        _values = [.. values];
        _upTo = new double[_values.Length];
        for (var i = 0; i < _values.Length; i++)
        {
            _upTo[i] = (i == 0 ? 0 : _upTo[i - 1]) + probabilities[i];
        }
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> normals, Span<double> values)
    {
        for (var i = 0; i < normals.Length; i++)
        {
            var found = Array.BinarySearch(_upTo, Uniform.At(normals[i]));
            values[i] = _values[Math.Min(found < 0 ? ~found : found, _values.Length - 1)];
        }
    }
}
