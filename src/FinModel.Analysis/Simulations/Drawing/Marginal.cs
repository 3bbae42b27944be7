namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>Makes a cell's values of standard normal variables, so that the order of the values is the order of the variables.</summary>
internal abstract class Marginal
{
    /// <summary>Values for as many runs as there are variables, a multiple of eight.</summary>
    public abstract void Apply(ReadOnlySpan<double> normals, Span<double> values);

    /// <summary>The value for one variable.</summary>
    public virtual double At(double normal)
    {
        // A marginal works on eight at a time.
        Span<double> normals = stackalloc double[8];
        Span<double> values = stackalloc double[8];
        normals.Fill(normal);
        Apply(normals, values);
        return values[0];
    }
}
