using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations.Drawing;

/// <summary>From a declared distribution to one that is drawn from.</summary>
internal static class Marginals
{
    /// <summary>The marginal of a cell whose value in the scenario is known.</summary>
    public static Marginal Of(PlanDistribution distribution, double value) => distribution.Kind switch
    {
        DistributionKind.Normal => new NormalMarginal(distribution.Mean ?? value, distribution.Deviation),
        DistributionKind.Lognormal => new LognormalMarginal(distribution.Mean ?? value, distribution.Deviation),
        DistributionKind.Uniform => new TableMarginal((below, above) => Between(distribution, below, above)),
        DistributionKind.Triangular => new TableMarginal((below, above) => Triangular(distribution, below, above)),
        DistributionKind.Pert => Pert(distribution),
        _ => new StepMarginal(distribution.Values, distribution.Probabilities),
    };

    private static double Between(PlanDistribution d, double below, double above) =>
        below <= above ? d.From + ((d.To - d.From) * below) : d.To - ((d.To - d.From) * above);

    private static double Triangular(PlanDistribution d, double below, double above)
    {
        var width = d.To - d.From;
        return below <= (d.Likely - d.From) / width
            ? d.From + Math.Sqrt(below * width * (d.Likely - d.From))
            : d.To - Math.Sqrt(above * width * (d.To - d.Likely));
    }

    private static TableMarginal Pert(PlanDistribution d)
    {
        var width = d.To - d.From;
        var table = new BetaTable(1 + (4 * (d.Likely - d.From) / width), 1 + (4 * (d.To - d.Likely) / width));
        var mirror = new BetaTable(1 + (4 * (d.To - d.Likely) / width), 1 + (4 * (d.Likely - d.From) / width));
        return new TableMarginal((below, above) => below <= above ? d.From + (width * table.Quantile(below)) : d.To - (width * mirror.Quantile(above)));
    }
}
